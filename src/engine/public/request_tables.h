// The tables of the kinds of request, each in the kind's own file.
#pragma once

#include "engine/request.h"
#include "engine/request_table.h"

namespace pliego::engine {

const RequestTable<RenderRequest>& render_table();
const RequestTable<PacketRequest>& packet_table();
const RequestTable<RenderRequest>& release_table();
const RequestTable<CheckRequest>& check_table();
const RequestTable<CalibrateRequest>& calibrate_table();
const RequestTable<PrintRequest>& print_table();
const RequestTable<NewLanguageRequest>& translate_new_table();
const RequestTable<UpdateRequest>& translate_update_table();
const RequestTable<ReviewRequest>& translate_review_table();
const RequestTable<ProofRequest>& translate_proof_table();
const RequestTable<StatusRequest>& translate_status_table();
const RequestTable<ExportRequest>& translate_export_table();
const RequestTable<ImportRequest>& translate_import_table();

}  // namespace pliego::engine
