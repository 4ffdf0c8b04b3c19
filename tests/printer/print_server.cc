#include "print_server.h"

#include <arpa/inet.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <sstream>

#include "files/files.h"
#include "program/program.h"

namespace pliego::test {
namespace {

namespace fs = std::filesystem;

constexpr int most_seconds_alive = 240;

// Servers are not on every user's PATH.
std::string search_path() {
  const char* path = std::getenv("PATH");
  return std::string(path ? path : "/usr/bin:/bin") + ":/usr/sbin:/sbin";
}

bool is_there(const std::string& program) {
  std::istringstream folders(search_path());
  for (std::string folder; std::getline(folders, folder, ':');)
    if (::access((fs::path(folder) / program).c_str(), X_OK) == 0) return true;
  return false;
}

// A port that nobody had a moment ago.
int free_port() {
  const int socket = ::socket(AF_INET, SOCK_STREAM, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  socklen_t length = sizeof address;
  auto* any = reinterpret_cast<sockaddr*>(&address);
  const bool has = ::bind(socket, any, length) == 0 && ::getsockname(socket, any, &length) == 0;
  ::close(socket);
  if (!has) throw std::runtime_error("no free port");
  return ntohs(address.sin_port);
}

constexpr const char* cupsd_settings = R"(Listen {}/cups.sock
LogLevel info
Browsing No
WebInterface No
DefaultAuthType None
<Location />
  Order allow,deny
  Allow all
</Location>
<Policy default>
  <Limit All>
    Order deny,allow
  </Limit>
</Policy>
)";

constexpr const char* cups_files_settings = R"(ServerRoot {}/cups
ServerBin /usr/lib/cups
DataDir /usr/share/cups
StateDir {}/state
CacheDir {}/cache
RequestRoot {}/requests
TempDir {}/tmp
AccessLog {}/access.log
ErrorLog {}/cups.log
PageLog {}/page.log
)";

constexpr const char* job_question = R"({
  OPERATION Get-Job-Attributes
  GROUP operation-attributes-tag
  ATTR charset attributes-charset utf-8
  ATTR naturalLanguage attributes-natural-language en
  ATTR uri printer-uri $uri
  ATTR integer job-id $job
  ATTR name requesting-user-name test
  STATUS successful-ok
}
)";

std::string in_folder(std::string settings, const std::string& folder) {
  for (std::size_t at; (at = settings.find("{}")) != std::string::npos;)
    settings.replace(at, 2, folder);
  return settings;
}

// "        copies (integer) = 3" and the like.
JobAttributes attributes_in(const std::string& said) {
  JobAttributes all;
  std::istringstream from(said);
  for (std::string line; std::getline(from, line);) {
    const std::size_t start = line.find_first_not_of(' ');
    const std::size_t type = line.find(" ("), value = line.find(") = ");
    if (start == std::string::npos || type == std::string::npos || value == std::string::npos)
      continue;
    all[line.substr(start, type - start)] = line.substr(value + 4);
  }
  return all;
}

}  // namespace

std::vector<std::string> PrintServer::missing_programs() {
  std::vector<std::string> missing;
  for (const char* program :
       {"lp", "lpstat", "lpadmin", "cupsd", "ippeveprinter", "ipptool", "dbus-daemon", "timeout"})
    if (!is_there(program)) missing.push_back(program);
  return missing;
}

PrintServer::PrintServer() {
  // CUPS of the superuser sends with the rights of another user, who must get through here.
  fs::permissions(folder_.path(), fs::perms::others_exec, fs::perm_options::add);
  const std::string folder = folder_.path();
  surroundings_.variables = {{"PATH", search_path()},
                             {"HOME", folder},
                             {"TMPDIR", folder + "/tmp"},
                             {"CUPS_SERVER", folder + "/cups.sock"},
                             {"DBUS_SYSTEM_BUS_ADDRESS", "unix:path=" + folder + "/bus"}};
  write_settings();
  start_bus();
  start_printer();
  start_cups();
}

void PrintServer::write_settings() const {
  for (const char* name : {"cups", "state", "cache", "requests", "tmp", "arrived"})
    fs::create_directory(folder_ / name);
  write_file(folder_ / "cupsd.conf", in_folder(cupsd_settings, folder_.path()));
  write_file(folder_ / "cups-files.conf", in_folder(cups_files_settings, folder_.path()));
  write_file(folder_ / "job.test", job_question);
}

// ippeveprinter asks for the system's bus even where it announces itself to nobody.
void PrintServer::start_bus() {
  const fs::path socket = folder_ / "bus";
  bus_ = start({"dbus-daemon", "--session", "--nofork", "--nopidfile",
                "--address=unix:path=" + socket.string()},
               "bus.log");
  if (!eventually([&] { return fs::exists(socket); }, 20)) fail("no bus");
}

void PrintServer::start_printer() {
  for (int attempt = 0; attempt < 3; ++attempt) {
    port_ = free_port();
    printer_ =
        start({"ippeveprinter", "-r", "off", "-2", "-f", "application/pdf", "-n", "localhost", "-p",
               std::to_string(port_), "-c", "/bin/true", "-d", folder_ / "arrived", "-k", "Office"},
              "printer.log");
    const std::string uri = "ipp://localhost:" + std::to_string(port_) + "/ipp/print";
    const auto answers = [&] {
      return !printer_->is_running() ||
             run({"ipptool", "-q", uri, "get-printer-attributes.test"}).status == 0;
    };
    if (eventually(answers, 20) && printer_->is_running()) return;
  }
  fail("no printer");
}

void PrintServer::start_cups() {
  cups_ = start({"cupsd", "-f", "-c", folder_ / "cupsd.conf", "-s", folder_ / "cups-files.conf"},
                "cupsd.log");
  const std::string uri = "ipp://localhost:" + std::to_string(port_) + "/ipp/print";
  const auto has_printer = [&] {
    return run({"lpadmin", "-p", "Office-Laser", "-E", "-v", uri}).status == 0;
  };
  if (!eventually(has_printer, 20)) fail("CUPS takes no printer");
}

Said PrintServer::print(std::vector<std::string> arguments) const {
  arguments.insert(arguments.begin(), {program_file(), "print", "--project", real_project()});
  return run(std::move(arguments), 60);
}

JobAttributes PrintServer::job(int n) const {
  const std::string uri = "ipp://localhost:" + std::to_string(port_) + "/ipp/print";
  JobAttributes job;
  const auto is_printed = [&] {
    job = attributes_in(
        run({"ipptool", "-tv", "-d", "job=" + std::to_string(n), uri, folder_ / "job.test"}).out);
    return job["job-state"] == "completed";
  };
  if (!eventually(is_printed, 60)) fail("job " + std::to_string(n) + " is never printed");
  return job;
}

std::string PrintServer::document(int n) const {
  for (const auto& entry : fs::directory_iterator(folder_ / "arrived")) {
    const std::string name = entry.path().filename();
    if (name.starts_with(std::to_string(n) + "-") && name.ends_with(".pdf"))
      return read_file(entry.path(), 64u << 20);
  }
  fail("the document of job " + std::to_string(n) + " never arrived");
}

Said PrintServer::run(std::vector<std::string> words, int most_seconds) const {
  words.insert(words.begin(), {"timeout", "--kill-after=5", std::to_string(most_seconds)});
  return run_program(words, surroundings_);
}

std::unique_ptr<Background> PrintServer::start(std::vector<std::string> words,
                                               const char* log) const {
  return std::make_unique<Background>(std::move(words), surroundings_, folder_ / log,
                                      most_seconds_alive);
}

void PrintServer::fail(const std::string& what) const {
  std::string words = what;
  for (const char* log : {"bus.log", "printer.log", "cupsd.log", "cups.log"}) {
    if (!fs::exists(folder_ / log)) continue;
    const std::string said = read_file(folder_ / log, 64u << 20);
    words +=
        "\n" + std::string(log) + ": " + said.substr(said.size() > 2000 ? said.size() - 2000 : 0);
  }
  throw std::runtime_error(words);
}

}  // namespace pliego::test
