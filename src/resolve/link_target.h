// Where a link in a text leads.
#pragma once

#include <string>
#include <string_view>

namespace pliego::resolve {

// `uri` where `fault` is empty; else what is wrong, to complete "A link can't lead to '…': it ___",
// and what to write.
struct LinkTarget {
  std::string uri;
  std::string fault;
  std::string hint;
};

// Takes https:, tel:, sms: and mailto:. A number to call or text becomes that of
// content/phone_form.h, however it is typed; letters that are not ASCII become what every program
// takes (content/web_address.h).
LinkTarget link_target(std::string_view typed);

}  // namespace pliego::resolve
