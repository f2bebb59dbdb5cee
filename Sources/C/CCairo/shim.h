// cairo's PDF surface and pango's text. What is a macro, or takes GLib's types, stands here as a function.
#ifndef SEAL_CAIRO_SHIM_H
#define SEAL_CAIRO_SHIM_H

#include <pango/pangocairo.h>
#include <cairo-pdf.h>

// Pango's units in a point.
static inline double seal_pango_scale(void) { return PANGO_SCALE; }

static inline void seal_object_free(void *object) { g_object_unref(object); }

// A context whose measures do not depend on a device: no hints, no rounding to pixels.
static inline PangoContext *seal_pango_context_new(PangoFontMap *fonts) {
  PangoContext *context = pango_font_map_create_context(fonts);
  cairo_font_options_t *options = cairo_font_options_create();
  cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options(context, options);
  cairo_font_options_destroy(options);
  pango_cairo_context_set_resolution(context, 72);
  pango_context_set_round_glyph_positions(context, FALSE);
  return context;
}

// One paragraph, broken anywhere if need be, without hyphens where it is.
static inline void seal_pango_layout_set_text(PangoLayout *layout, const char *text, int length) {
  pango_layout_set_text(layout, text, length);
  pango_layout_set_single_paragraph_mode(layout, TRUE);
  pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR);
  PangoAttrList *attributes = pango_attr_list_new();
  pango_attr_list_insert(attributes, pango_attr_insert_hyphens_new(FALSE));
  pango_layout_set_attributes(layout, attributes);
  pango_attr_list_unref(attributes);
}

// The width of a line as it stands, in Pango's units.
static inline int seal_pango_line_width(PangoLayoutLine *line) {
  PangoRectangle logical;
  pango_layout_line_get_extents(line, NULL, &logical);
  return logical.width;
}

static inline int seal_cairo_write_png(
    cairo_surface_t *surface, cairo_write_func_t write, void *closure) {
  return cairo_surface_write_to_png_stream(surface, write, closure) == CAIRO_STATUS_SUCCESS;
}

#endif
