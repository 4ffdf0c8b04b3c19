// Values without quotes that YAML reads otherwise than they look (rule yaml-unquoted).
#pragma once

#include "yaml/yaml.h"

namespace pliego::yaml {

// Of the unquoted text `value` whose first byte is at `offset`: warns where a '#' cuts it short,
// where typographic quotes stand around it as part of the text, where a straight one stands at its
// end alone, where a blank that is no space begins or ends it, and where a line that looks like a
// list item went on with it.
void check_unquoted(const std::shared_ptr<const Source>& source, std::size_t offset,
                    std::string_view value, Diagnostics& diagnostics);

// Of a key whose value is left out: warns where a '#' hides one.
void check_left_out(const std::shared_ptr<const Source>& source, std::size_t key_offset,
                    Diagnostics& diagnostics);

}  // namespace pliego::yaml
