#include "content/blocks/table.h"

#include "content/item_counts.h"
#include "content/kinds.h"

namespace pliego::content {

namespace {

void check_table(const Block& block, const LoadedRegistries&, Diagnostics& diagnostics) {
  expect_count(block, table::columns, 2, 5, diagnostics);
  expect_count(block, table::rows, 1, 40, diagnostics);
}

}  // namespace

const BlockKind kind_table = {
    .name = "table",
    .doc = "Texts in rows and columns; the first column says what each row is about.",
    .fields = {{.key = table::caption, .doc = "A sentence above the table."},
               {.key = table::columns,
                .required = true,
                .doc = "The columns' heads, each under an id of its own.",
                .fields = {{.key = table::column::text, .required = true, .doc = "The head."}}},
               {.key = table::rows,
                .required = true,
                .doc = "The rows, each under an id of its own: a text for every column."}},
    .check = &check_table};

}  // namespace pliego::content
