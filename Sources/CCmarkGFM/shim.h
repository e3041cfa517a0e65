#ifndef HANDBOOK_CMARK_GFM_H
#define HANDBOOK_CMARK_GFM_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmark-gfm.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm/node.h>

// Debian installs no header for the node types of the table extension; they are variables, set when it is registered.
extern cmark_node_type CMARK_NODE_TABLE, CMARK_NODE_TABLE_ROW, CMARK_NODE_TABLE_CELL;

// The kinds of node as one dense list, so that the extensions' variables are read in C only.
enum handbook_kind {
  HANDBOOK_DOCUMENT, HANDBOOK_QUOTE, HANDBOOK_LIST, HANDBOOK_ITEM, HANDBOOK_TASK, HANDBOOK_CODE_BLOCK,
  HANDBOOK_HTML_BLOCK, HANDBOOK_PARAGRAPH, HANDBOOK_HEADING, HANDBOOK_THEMATIC_BREAK, HANDBOOK_TABLE,
  HANDBOOK_TABLE_ROW, HANDBOOK_TABLE_CELL, HANDBOOK_TEXT, HANDBOOK_SOFT_BREAK, HANDBOOK_LINE_BREAK,
  HANDBOOK_CODE, HANDBOOK_HTML, HANDBOOK_EMPHASIS, HANDBOOK_STRONG, HANDBOOK_LINK, HANDBOOK_IMAGE, HANDBOOK_OTHER
};

// What the tool copies of a node. Texts belong to the node and live as long as it does.
struct handbook_node {
  uint8_t kind;
  int32_t level;        // of a heading; the first number of an ordered list, -1 for bullets; the length of a code fence
  int32_t start_line, start_column, end_line, end_column;
  const unsigned char *text;
  size_t text_length;   // literal, address or code
  const unsigned char *info;
  size_t info_length;   // info string of a code block, title of a link or image
};

static inline uint8_t handbook_kind_of(cmark_node *node) {
  cmark_node_type type = cmark_node_get_type(node);
  if (type == CMARK_NODE_TABLE) return HANDBOOK_TABLE;
  if (type == CMARK_NODE_TABLE_ROW) return HANDBOOK_TABLE_ROW;
  if (type == CMARK_NODE_TABLE_CELL) return HANDBOOK_TABLE_CELL;
  switch (type) {
  case CMARK_NODE_DOCUMENT: return HANDBOOK_DOCUMENT;
  case CMARK_NODE_BLOCK_QUOTE: return HANDBOOK_QUOTE;
  case CMARK_NODE_LIST: return HANDBOOK_LIST;
  case CMARK_NODE_ITEM:
    return strcmp(cmark_node_get_type_string(node), "tasklist") == 0 ? HANDBOOK_TASK : HANDBOOK_ITEM;
  case CMARK_NODE_CODE_BLOCK: return HANDBOOK_CODE_BLOCK;
  case CMARK_NODE_HTML_BLOCK: return HANDBOOK_HTML_BLOCK;
  case CMARK_NODE_PARAGRAPH: return HANDBOOK_PARAGRAPH;
  case CMARK_NODE_HEADING: return HANDBOOK_HEADING;
  case CMARK_NODE_THEMATIC_BREAK: return HANDBOOK_THEMATIC_BREAK;
  case CMARK_NODE_TEXT: return HANDBOOK_TEXT;
  case CMARK_NODE_SOFTBREAK: return HANDBOOK_SOFT_BREAK;
  case CMARK_NODE_LINEBREAK: return HANDBOOK_LINE_BREAK;
  case CMARK_NODE_CODE: return HANDBOOK_CODE;
  case CMARK_NODE_HTML_INLINE: return HANDBOOK_HTML;
  case CMARK_NODE_EMPH: return HANDBOOK_EMPHASIS;
  case CMARK_NODE_STRONG: return HANDBOOK_STRONG;
  case CMARK_NODE_LINK: return HANDBOOK_LINK;
  case CMARK_NODE_IMAGE: return HANDBOOK_IMAGE;
  default: return HANDBOOK_OTHER;
  }
}

// Reads a node without the public accessors, which copy every text (measured: a tenth of the whole walk).
static inline struct handbook_node handbook_read(cmark_node *node) {
  struct handbook_node result = {0};
  result.kind = handbook_kind_of(node);
  result.level = -1;
  result.start_line = node->start_line;
  result.start_column = node->start_column;
  result.end_line = node->end_line;
  result.end_column = node->end_column;
  // Lines split off above a table have no position; they begin where the table claims to, and their lines count from 0.
  if (result.kind == HANDBOOK_PARAGRAPH && node->start_line == 0 && node->next) {
    result.start_line = node->next->start_line;
    result.start_column = node->next->start_column;
    result.end_line = 0;
  }
  const cmark_chunk *text = NULL, *info = NULL;
  switch (result.kind) {
  case HANDBOOK_HEADING: result.level = node->as.heading.level; break;
  case HANDBOOK_LIST:
    if (node->as.list.list_type == CMARK_ORDERED_LIST) result.level = node->as.list.start;
    break;
  case HANDBOOK_TEXT: case HANDBOOK_CODE: case HANDBOOK_HTML: case HANDBOOK_HTML_BLOCK:
    text = &node->as.literal; break;
  case HANDBOOK_CODE_BLOCK:
    text = &node->as.code.literal; info = &node->as.code.info;
    if (node->as.code.fenced) result.level = node->as.code.fence_length;
    break;
  case HANDBOOK_LINK: case HANDBOOK_IMAGE: text = &node->as.link.url; info = &node->as.link.title; break;
  default: break;
  }
  if (text) { result.text = text->data; result.text_length = (size_t)text->len; }
  if (info) { result.info = info->data; result.info_length = (size_t)info->len; }
  return result;
}

#endif
