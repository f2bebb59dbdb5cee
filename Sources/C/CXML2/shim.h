// libxml2's HTML parser, of which only the events (SAX) are used. The package names `libxml-2.0` to
// pkg-config, because the library's headers include each other by a path of their own.
#ifndef SEAL_XML2_SHIM_H
#define SEAL_XML2_SHIM_H

#include <libxml/xmlversion.h>
// Debian's headers include ICU's for two members of a structure that nobody here touches; Foundation
// has another ICU, and Clang refuses to see both.
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>

#endif
