// Phone numbers: however they are typed, they are printed and dialled in one way.
#pragma once

#include <string>
#include <string_view>

namespace pliego::content {

struct Phone {
  std::string printed;          // "555-555-0100", "1-800-799-7233", "988", "+52 55 1234 5678"
  std::string dialled;          // what tel: and sms: lead to (RFC 3966, 5.1): "+15555550100", "988"
  std::string extension;        // digits; empty: none
  bool takes_no_calls = false;  // a short code of five or six digits, for texts alone

  bool empty() const { return printed.empty(); }
  bool operator==(const Phone&) const = default;
};

// `phone` where `fault` is empty; else what is wrong, to complete "'555-0100' ___", and what to do
// about it.
struct PhoneReading {
  Phone phone;
  std::string fault;
  std::string hint;
};

// Takes a number of the North American Numbering Plan (ten digits, or eleven with a leading 1;
// NANPA, "About the North American Numbering Plan"), a code of three digits such as 988 or 211, a
// short code of five or six, or an international number with its + (ITU-T E.164); each but a code
// with an extension behind it: "ext. 12", "x12", "#12", "extensión 12". Digits may be full-width or
// Arabic; dashes, spaces, stops, slashes and brackets of any kind may stand between them. The first
// is printed 555-555-0100, with 1- where it is toll-free; an international one in the groups it
// was typed in, a space between them (ITU-T E.123, 5). The form alone is looked at: nobody is
// called.
PhoneReading read_phone(std::string_view typed);

// What fax, voice and TTY lines can't be and what lines for texts can't have, in the same words.
PhoneReading read_phone_for_calls(std::string_view typed);
PhoneReading read_phone_for_texts(std::string_view typed);

}  // namespace pliego::content
