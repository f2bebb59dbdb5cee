// What libssl and libcrypto offer only as macros, as functions that Swift can see.
#include <openssl/ssl.h>
#include <openssl/err.h>
#include "ssl_shim.h"
#include "crypto_shim.h"
