// What a print guide must know of a piece in one layout.
#pragma once

#include "engine/printing.h"
#include "guide/job.h"

namespace pliego::engine {

// Holds the sheets that the job speaks of, both sides of them.
class GuideJob {
 public:
  GuideJob(draw::Document pages, const std::optional<sheet::Sheet>& sheet,
           const layout::Layout& layout, const sheet::PrintOptions& options);
  GuideJob(const GuideJob&) = delete;
  GuideJob& operator=(const GuideJob&) = delete;

  const guide::Job& job() const { return job_; }

 private:
  draw::Document sheets_;
  guide::Job job_;
};

}  // namespace pliego::engine
