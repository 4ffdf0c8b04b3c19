/* Pliego for programs in any language: a project of files in memory or in a folder, requests as
 * JSON, finished files as bytes.
 *
 *   pliego_project *project = pliego_open();
 *   pliego_put(project, "content/en/card.yaml", text, length);      (and the project's other files)
 *   pliego_answer *answer = pliego_run(project, "{\"request\": \"render\", \"material\":
 * \"card\"}"); if (pliego_status(answer) == PLIEGO_DONE) for (size_t i = 0; i <
 * pliego_file_count(answer); ++i) write it: pliego_file_name(answer, i), pliego_file_bytes(answer,
 * i, &length) pliego_free(answer); pliego_close(project);
 *
 * Requests are those of the command line: {"request": "render"} and the names of its options
 * without their hyphens, as `pliego help render` and schemas/request.json tell them. Where files
 * go, how many threads there are and what day it is are no part of a request. A file that a request
 * names (a program's own file, a list of participants, a packet) is one of the project's; of a
 * project in a folder, any file, by its path.
 *
 * Nothing is thrown over this border, nothing is read or written but what is named here, and the
 * same project and request give the same bytes. Opening a project sets ICU's default locale for the
 * whole process, so that pages do not depend on the system's language. Text is UTF-8. A NULL handed
 * in as a project, answer or string is no error: the call does nothing, or gives 0, NULL or
 * PLIEGO_WRONG_REQUEST.
 *
 * Threads: one project may serve several threads; while files are put or removed, runs that have
 * begun end with the files they began with. An answer belongs to one thread at a time. */
#ifndef PLIEGO_H
#define PLIEGO_H

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Grows with every change to this header; what an older number has stays as it is. */
#define PLIEGO_API_VERSION 1

#if defined(__GNUC__)
#define PLIEGO_API __attribute__((visibility("default")))
#else
#define PLIEGO_API
#endif

typedef struct pliego_project pliego_project; /* files, and what has been read of them */
typedef struct pliego_answer pliego_answer;   /* what came of a request */

enum {
  PLIEGO_DONE = 0,
  PLIEGO_INPUT_ERRORS =
      1, /* the project's files have faults; what has none was made all the same */
  PLIEGO_WRONG_REQUEST = 2, /* asks for what is not there, or does not go together */
  PLIEGO_SYSTEM_FAILED = 3, /* a file can't be read, memory is short */
  PLIEGO_STOPPED = 4        /* by pliego_stop(): nothing was made */
};

/* The PLIEGO_API_VERSION of the library itself. */
PLIEGO_API int pliego_api_version(void);
/* "Pliego 0.1.0". */
PLIEGO_API const char* pliego_version(void);

/* An empty project in memory. NULL: there is no memory. */
PLIEGO_API pliego_project* pliego_open(void);
/* A project in a folder, which has content/, layouts/ and fonts/; its files are read when a request
 * needs them. NULL: there is no memory, or no name; a folder that is no project is told by the
 * diagnostics of each request. */
PLIEGO_API pliego_project* pliego_open_folder(const char* folder);
PLIEGO_API void pliego_close(pliego_project* project); /* not while one of its requests runs */

/* Puts a file in memory, in place of one that was there; `path` goes from the project on, with '/'
 * between its parts. Nothing of a project in a folder is written: the file stands for the one that
 * lies there. What hangs on the file is read anew by the next request. Gives 0, or
 * PLIEGO_SYSTEM_FAILED where there is no memory, PLIEGO_WRONG_REQUEST where the path is absolute or
 * has empty parts, "." or "..". */
PLIEGO_API int pliego_put(pliego_project* project, const char* path, const void* bytes,
                          size_t length);
/* Takes away what was put. */
PLIEGO_API void pliego_remove(pliego_project* project, const char* path);

/* A font, or hyphenation patterns, by the path that fonts/fonts.yaml gives it. With the first one,
 * those installed on this machine are no longer looked for. Gives 0, or PLIEGO_SYSTEM_FAILED. */
PLIEGO_API int pliego_put_font(pliego_project* project, const char* file, const void* bytes,
                               size_t length);

/* The day that files carry, YYYY-MM-DD; NULL: that of the content. Gives 0, or PLIEGO_WRONG_REQUEST
 * where it is none. */
PLIEGO_API int pliego_set_day(pliego_project* project, const char* day);
/* Threads of each request, 1 at first; 0: one for each core. */
PLIEGO_API void pliego_set_threads(pliego_project* project, int threads);

/* Runs a request to its end. NULL: there is no memory, even to say so, or one of both is NULL. */
PLIEGO_API pliego_answer* pliego_run(pliego_project* project, const char* request);
/* From another thread: requests that run now end at their next block, page or file, with
 * PLIEGO_STOPPED. */
PLIEGO_API void pliego_stop(pliego_project* project);

PLIEGO_API int pliego_status(const pliego_answer* answer);
/* A JSON object with "status", "diagnostics" (severity, rule, message, hint, file, line, column,
 * all of them at once), "files" (path, bytes, sha256), and what the request tells beside them; see
 * docs/api.md. Lives as long as the answer. */
PLIEGO_API const char* pliego_json(const pliego_answer* answer, size_t* length);
/* The files made, by name. */
PLIEGO_API size_t pliego_file_count(const pliego_answer* answer);
PLIEGO_API const char* pliego_file_name(const pliego_answer* answer, size_t index);
PLIEGO_API const void* pliego_file_bytes(const pliego_answer* answer, size_t index, size_t* length);
PLIEGO_API void pliego_free(pliego_answer* answer);

#ifdef __cplusplus
}
#endif

#endif
