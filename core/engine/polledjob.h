#pragma once

#include "profile/httprequest.h"
#include "recording/jobrecord.h"
#include "recording/sample.h"
#include "scenario/polling.h"

#include <memory>
#include <string>
#include <vector>

namespace headroom {

struct Visit;

/// A job that a virtual user submitted and polls for; its visit carries it from request to request.
struct PolledJob {
    /// What the last answer left to do.
    enum class Next : std::uint8_t { Submit, Ask, End };

    JobRecord record;
    nanoseconds heard{0}; ///< the last moment anything came of it
    nanoseconds deadline{0};
    Next next = Next::Submit;
    bool atOnce = false; ///< ask without waiting: the answer said where the result is
    bool atResult = false; ///< `url` is that of the result (303), no longer of the job
    std::string url; ///< where to ask, once it was accepted
};

/// For the request that is about to be sent to submit it.
[[nodiscard]] std::shared_ptr<PolledJob> beginJob(const Visit& visit, const PollPlan& plan);

/// Takes up what a sample of it tells: when it was sent first, how long it was silent, what it cost.
void hear(PolledJob& job, const Sample& sample);

/// Decides what follows from an answer to the request that submits or to a poll, and notes it in `job`: `next`, how it
/// ends, where to ask. The sentence says what is wrong with an answer that is none for a polled request: it names no
/// place to ask at, or one at another host. `url`: that of the request. A poll answered with 303 See Other says that
/// the result is there and where (RFC 9110, 15.4.4): it is fetched at once, and any 2xx answer but 202 is done then.
/// After 302 Found asking goes on there. Two redirects in a row wait the interval between them, so that none is a tight
/// loop.
[[nodiscard]] std::string judgeSubmit(PolledJob& job, const Polling& polling, const Sample& sample,
                                      const AnswerSeen& answer, const std::string& url);
[[nodiscard]] std::string judgePoll(PolledJob& job, const Polling& polling, const Sample& sample,
                                    const AnswerSeen& answer);

/// The record of a job that ends so, then.
[[nodiscard]] JobRecord ended(const PolledJob& job, JobEnd how, nanoseconds at);

} // namespace headroom
