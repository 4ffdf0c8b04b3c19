#include "content/item_counts.h"
#include "content/kinds.h"

namespace pliego::content {

namespace {

void check_table(const Block& block, const LoadedRegistries&, Diagnostics& diagnostics) {
  expect_count(block, "columns", 2, 5, diagnostics);
  expect_count(block, "rows", 1, 40, diagnostics);
}

}  // namespace

const BlockKind kind_table = {
    .name = "table",
    .doc = "Texts in rows and columns; the first column says what each row is about.",
    .fields = {{.name = "caption", .doc = "A sentence above the table."},
               {.name = "columns",
                .type = FieldType::items,
                .required = true,
                .doc = "The columns' heads, each under an id of its own.",
                .fields = {{.name = "text", .required = true, .doc = "The head."}}},
               {.name = "rows",
                .type = FieldType::rows,
                .required = true,
                .doc = "The rows, each under an id of its own: a text for every column."}},
    .check = &check_table};

}  // namespace pliego::content
