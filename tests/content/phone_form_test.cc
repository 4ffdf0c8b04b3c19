// Phone numbers, however they are typed.
#include "content/phone_form.h"

#include <catch2/catch.hpp>

#include "content/phone_keys.h"

namespace pliego::phone_form_test {

using namespace pliego::content;

namespace {

// "printed > dialled", with ;ext= where there is one, or "! what is wrong".
std::string read(std::string_view typed) {
  const PhoneReading reading = read_phone(typed);
  if (!reading.fault.empty()) return "! " + reading.fault;
  const Phone& phone = reading.phone;
  return phone.printed + " > " + phone.dialled +
         (phone.extension.empty() ? "" : ";ext=" + phone.extension);
}

}  // namespace

TEST_CASE("A number of the United States is the same however it is typed") {
  for (const char* typed : {"555-555-0100",
                            "(555) 555-0100",
                            "555.555.0100",
                            "5555550100",
                            "+1 555 555 0100",
                            "1-555-555-0100",
                            "1 (555) 555-0100",
                            "555\u2011555\u20110100",
                            "555\u00A0555\u00A00100",
                            "555\u2013555\u20130100",
                            "５５５-５５５-０１００",
                            "（555）555－0100",
                            "555/555-0100",
                            "+1 (555) 555-0100",
                            "(+1) 555 555 0100",
                            "tel:+15555550100",
                            "555-5550100",
                            "\u202A555-555-0100\u202C",
                            "\u200E555\u2009555\u20090100 ",
                            "[555] 555-0100",
                            "٥٥٥-٥٥٥-٠١٠٠",
                            "1.555.555.01.00"}) {
    INFO(typed);
    CHECK(read(typed) == "555-555-0100 > +15555550100");
  }
}

TEST_CASE("Only toll-free numbers are printed with their 1-") {
  for (const std::string area : {"800", "833", "844", "855", "866", "877", "888"}) {
    INFO(area);
    CHECK(read(area + "5550100") == "1-" + area + "-555-0100 > +1" + area + "5550100");
    CHECK(read("1 (" + area + ") 555.0100") == "1-" + area + "-555-0100 > +1" + area + "5550100");
  }
  CHECK(read("1-900-555-0100") == "900-555-0100 > +19005550100");
}

TEST_CASE("An extension is one word's worth in any language") {
  for (const char* typed :
       {"555-555-0100 ext. 12", "555-555-0100 ext 12", "555-555-0100 x12", "555-555-0100x12",
        "555-555-0100 x 12", "555-555-0100 #12", "(555) 555-0100, extensión 12",
        "555-555-0100 Extension: 12", "555-555-0100 EXTENSIÓN 12", "555-555-0100 (ext. 12)",
        "tel:+1-555-555-0100;ext=12", "555-555-0100 ext. #12", "555-555-0100 ｘ１２",
        "555-555-0100 máy lẻ 12", "555-555-0100 Ext.12", "5555550100 extn 12"}) {
    INFO(typed);
    CHECK(read(typed) == "555-555-0100 > +15555550100;ext=12");
  }
  CHECK(read("+52 55 1234 5678 ext. 0042") == "+52 55 1234 5678 > +525512345678;ext=0042");
  CHECK(read("988 ext. 2") == "! is a code, which has no extension");
  CHECK(read("555-555-0100 ext. 12345678") == "! has an extension of 8 digits");
  CHECK(read("555-555-0100 ext.") == "! is not a phone number");
  CHECK(read_phone_for_texts("555-555-0100 x2").fault ==
        "has an extension, which no text message reaches");
}

TEST_CASE("Codes stay as they are") {
  for (const char* code : {"988", "911", "211"})
    CHECK(read(code) == std::string(code) + " > " + code);
  CHECK(read("９８８") == "988 > 988");
  CHECK(read("88788") == "88788 > 88788");
  CHECK(read("233733") == "233733 > 233733");
  CHECK(read_phone_for_texts("88788").fault.empty());
  CHECK(read_phone_for_calls("988").fault.empty());
  CHECK(read_phone_for_calls("88788").fault ==
        "has 5 digits; a number to call has ten, with its area code");
  CHECK(read("12345") == "! has 5 digits; a number has ten, with its area code");
  CHECK(read("8878") == "! has 4 digits; a number has ten, with its area code");
}

TEST_CASE("An international number keeps its groups") {
  for (const char* typed : {"+52 55 1234 5678", "+52-55-1234-5678", "+52 (55) 1234.5678",
                            "＋５２　５５　１２３４　５６７８", "tel:+52-55-1234-5678"}) {
    INFO(typed);
    CHECK(read(typed) == "+52 55 1234 5678 > +525512345678");
  }
  CHECK(read("+525512345678") == "+525512345678 > +525512345678");
  CHECK(read("+0 55 1234 5678") == "! is no international number");
  CHECK(read("+1 555 0100") == "! is no international number");
  CHECK(read("+44 (0)20 7946 0000") ==
        "! has a zero in brackets that is not dialled after the country's code");
  CHECK(read("011 52 55 1234 5678") ==
        "! begins with the digits that are dialled for other countries");
  CHECK(read("55 1234 5678") == "! is not parted like a number of the United States");
}

TEST_CASE("A wrong number says what is wrong, and what to write") {
  CHECK(read("555-0100") == "! lacks its area code");
  CHECK(read("1-800-799-72333") == "! has 12 digits; a number has ten, with its area code");
  CHECK(read("100-555-0100") == "! has no area code that exists: 100");
  CHECK(read("911-555-0100") == "! has no area code that exists: 911");
  CHECK(read("555-411-0100") == "! has 411 after its area code, which no number has");
  CHECK(read("call us") == "! is not a phone number");
  CHECK(read("") == "! has 0 digits; a number has ten, with its area code");
  CHECK(read("555+555-0100") == "! is not a phone number");
  CHECK(read("555\u00AD555\u00AD0100") == "! has a soft hyphen in it, which can't be seen");
  CHECK(read("555-555-0100*") == "! has a sign in it that stands in no phone number: *");
  CHECK_THAT(read_phone("555-555-0100, 555-555-0101").hint, Catch::Contains("[555-555-0100, "));
}

TEST_CASE("Letters in a number are told with the digits to write") {
  for (const char* typed : {"1-800-799-SAFE", "1-800-799-7233 (SAFE)", "800 799 safe"}) {
    INFO(typed);
    CHECK(read(typed) == "! has letters in it");
    CHECK(read_phone(typed).hint == "Write its digits alone: 1-800-799-7233.");
  }
}

TEST_CASE("A letter that looks like a digit is that digit, and no key") {
  for (const char* typed :
       {"555-555-O100", "555-555-01OO", "555-555-0lOO", "555-555-0IO0", "(555) 555-o100",
        "+1 555 555 Ol00", "l-555-555-0100", "555-555-O100 (office)"}) {
    INFO(typed);
    CHECK(read(typed) == "! has letters in it");
    CHECK(read_phone(typed).hint == "Write its digits alone: 555-555-0100.");
  }
  CHECK(read_phone("1-8OO-799-SAFE").hint == "Write its digits alone: 1-800-799-7233.");
  CHECK(read_phone("+52 55 1234 567O").hint == "Write its digits alone: +52 55 1234 5670.");
}

TEST_CASE("Words on the keys end a number, and a remark behind it is none of it") {
  CHECK(read_phone("1-800-QUIT-NOW").hint == "Write its digits alone: 1-800-784-8669.");
  CHECK(read_phone("1 (800) 799-SAFE").hint == "Write its digits alone: 1-800-799-7233.");
  CHECK(read_phone("1-800-799-SAFE (7233)").hint == "Write its digits alone: 1-800-799-7233.");
  CHECK(read_phone("555-555-0100 (call or text)").hint == "Write its digits alone: 555-555-0100.");
}

TEST_CASE("No number is suggested that may be another one") {
  for (const char* typed :
       {"fax 555-0100", "tel 555 2345", "call 555-0100", "555-2345fax", "555-234-5fax",
        "555-5S5-0100", "555-SSS-0100", "555-555-B100", "555-555-OlOO", "555-SOS-0100",
        "555-a55-0100", "555-55-HOMEO", "o 555-555-0100", "555-FOX-0100", "+52 55 1234 HOLA",
        "1-800-4-A-CHILD", "555-555-010 x", "555-555-\u00D2100"}) {
    INFO(typed);
    CHECK_FALSE(read(typed).find("555-555-0100 >") == 0);
    CHECK(read_phone(typed).hint == "Write digits and hyphens, such as 555-555-0100.");
  }
}

TEST_CASE("Letters have the digits of a telephone's keys") {
  CHECK(keyed("SAFE") == "7233");
  CHECK(keyed("abcdefghijklmnopqrstuvwxyz") == "22233344455566677778889999");
  CHECK(keyed("4-Help") == "4-4357");
}

}  // namespace pliego::phone_form_test
