#include "content/phone_form.h"

#include <catch2/catch.hpp>

using pliego::content::phone_fault;

TEST_CASE("numbers that can be called") {
  for (const char* number : {"1-800-799-7233", "800-799-7233", "(555) 555-0100", "+1 555 555 0100",
                             "988", "911", "211", "+52 55 5658 1111", "+44 20 7946 0000"}) {
    INFO(number);
    CHECK_FALSE(phone_fault(number, false));
  }
}

TEST_CASE("numbers that nobody has") {
  for (const char* number :
       {"555-0100", "1-055-555-0100", "1-155-555-0100", "911-555-0100", "555-055-0100",
        "555-155-0100", "555-411-0100", "1-800-799-72333", "1-800-799-723", "12", "123", "88788",
        "+1", "+0 555 555 0100 1", "+1234567890123456", "", "()"}) {
    INFO(number);
    CHECK(phone_fault(number, false));
  }
}

TEST_CASE("short codes take texts, not calls") {
  CHECK_FALSE(phone_fault("88788", true));
  CHECK_FALSE(phone_fault("233733", true));
  CHECK(phone_fault("12345", true));
  CHECK(phone_fault("8878", true));
}

TEST_CASE("what is wrong is said") {
  CHECK(phone_fault("555-0100", false) == "lacks its area code");
  CHECK(phone_fault("1-800-799-72333", false) ==
        "has 12 digits; a number has ten, with its area code");
  CHECK(phone_fault("100-555-0100", false) == "has no area code that exists: 100");
}
