/* pliego.h from C: what its first lines say, and what it does when it is used in a wrong way. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "api/pliego.h"

static int faults = 0;

#define EXPECT(what)                                             \
  do {                                                           \
    if (!(what)) {                                               \
      fprintf(stderr, "line %d: not so: %s\n", __LINE__, #what); \
      ++faults;                                                  \
    }                                                            \
  } while (0)

static void makes_a_card(const char *folder) {
  pliego_project *project = pliego_open_folder(folder);
  EXPECT(project);
  EXPECT(pliego_set_day(project, "2026-01-02") == PLIEGO_DONE);
  pliego_answer *answer =
      pliego_run(project, "{\"request\": \"render\", \"material\": [\"palm-card\"], \"lang\": \"es\", \"layout\": \"card-5x7\"}");
  EXPECT(pliego_status(answer) == PLIEGO_DONE);
  EXPECT(pliego_file_count(answer) == 1);
  EXPECT(strstr(pliego_json(answer, NULL), "\"outputs\""));
  size_t length = 0;
  const char *bytes = pliego_file_bytes(answer, 0, &length);
  EXPECT(length > 10000 && memcmp(bytes, "%PDF-", 5) == 0);
  EXPECT(strstr(pliego_file_name(answer, 0), "palm-card"));
  pliego_free(answer);
  pliego_close(project);
}

static void tells_what_is_wrong(void) {
  pliego_project *project = pliego_open();
  pliego_answer *answer = pliego_run(project, "{\"request\": \"rendr\"}");
  EXPECT(pliego_status(answer) == PLIEGO_WRONG_REQUEST);
  EXPECT(strstr(pliego_json(answer, NULL), "render"));
  pliego_free(answer);
  answer = pliego_run(project, "{\"request\": \"render\", \"for\": \"pres\"}");
  EXPECT(pliego_status(answer) == PLIEGO_WRONG_REQUEST);
  pliego_free(answer);
  answer = pliego_run(project, "\xff not JSON {");
  EXPECT(pliego_status(answer) == PLIEGO_WRONG_REQUEST);
  EXPECT(pliego_file_count(answer) == 0);
  pliego_free(answer);
  EXPECT(pliego_put(project, "../elsewhere", "x", 1) == PLIEGO_WRONG_REQUEST);
  EXPECT(pliego_put(project, "/absolute", "x", 1) == PLIEGO_WRONG_REQUEST);
  EXPECT(pliego_put(project, "content/a.yaml", NULL, 4) == PLIEGO_WRONG_REQUEST);
  EXPECT(pliego_put(project, "content/a.yaml", NULL, 0) == PLIEGO_DONE);
  EXPECT(pliego_set_day(project, "tomorrow") == PLIEGO_WRONG_REQUEST);
  pliego_close(project);
}

static void takes_null_for_nothing(void) {
  EXPECT(pliego_run(NULL, "{}") == NULL);
  EXPECT(pliego_status(NULL) == PLIEGO_WRONG_REQUEST);
  EXPECT(pliego_json(NULL, NULL) == NULL);
  EXPECT(pliego_file_count(NULL) == 0 && pliego_file_name(NULL, 0) == NULL);
  EXPECT(pliego_put(NULL, "a", "", 0) == PLIEGO_WRONG_REQUEST);
  pliego_remove(NULL, "a");
  pliego_stop(NULL);
  pliego_free(NULL);
  pliego_close(NULL);
}

int main(int count, char **words) {
  if (count != 2) return 2;
  EXPECT(pliego_api_version() == PLIEGO_API_VERSION);
  EXPECT(strncmp(pliego_version(), "Pliego ", 7) == 0);
  makes_a_card(words[1]);
  tells_what_is_wrong();
  takes_null_for_nothing();
  return faults == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
