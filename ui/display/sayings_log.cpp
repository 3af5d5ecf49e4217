#include "display/sayings.h"

#include <QtGlobal>

#include <array>

namespace headroom {

namespace {

constexpr std::array sayings{
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "'%1' is still being made; join its server's log when it has ended"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "The server's log is left out: %1."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "'%1' is a folder, not a log"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "'%1' cannot be read to its end: %2"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "it was cut off"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "there is no memory left"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "'%1' breaks off: its JSON is not whole"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "reading the log was given up"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "joining the log was given up"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "the environment"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "%1 has %2 without %3"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "%1 has AWS credentials with characters that such have not"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "profile '%1' in %2"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "credential_process of profile '%1'"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "profile '%1' signs in by %2, which is not spoken here; `eval \"$(aws configure "
                      "export-credentials --profile %3 --format env)\"` puts its keys into the environment"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "AWS_CONTAINER_CREDENTIALS_FULL_URI or its RELATIVE_URI is no address"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "AWS_CONTAINER_CREDENTIALS_FULL_URI names a host that is neither this machine, nor a container "
                      "service's, nor spoken to in TLS"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "there is no AWS profile '%1' in %2 or %3"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "AWS_WEB_IDENTITY_TOKEN_FILE is a way to sign in that is not spoken here; `aws configure "
                      "export-credentials --format env` gives keys for the environment"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "there are no AWS credentials: none in AWS_ACCESS_KEY_ID, and none in profile '%1' of %2 or %3"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "there are no AWS credentials: none in the environment, none in the profile, and %1"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "the address of the instance metadata is wrong: %1"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "the address of CloudWatch Logs: %1"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "an AWS region consists of small letters, digits and hyphens, like eu-west-1"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "no AWS region is named: --region does, or AWS_REGION, or 'region' of profile '%1' in %2"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "the section stands twice"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "a setting stands before the first section"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "it is neither a section nor a setting"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "the setting stands twice in its section"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "%1, line %2: %3"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "the container's credential service"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "the instance metadata service"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "%1 gives no credentials: it answered %2"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "%1 gives no credentials: its output is no JSON object"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "%1 gives no credentials: its output is not of Version 1"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "%1 gives no credentials: none that can be used"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "%1 gives no credentials: %2"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "%1 gives no credentials that can be used"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "%1 gives no token that can be used"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "%1 names no role of this machine"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "the container's authorization token does not fit into a header"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "credential_process: a quote in it is not closed"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "credential_process names no program"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "no program is named"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "'%1' cannot be run: %2"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "'%1' said more than %2 bytes"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "'%1' was not over within %2"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "'%1' was ended by signal %2"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "'%1' ended with %2"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "what was fetched cannot be read again"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "fetching was given up"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "given up"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "%1 cannot be asked: %2"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "%1 is not understood: %2"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "its answer names no query"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "its answer is not that of a query"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "its query ended as %1"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "its answer is not a page of events"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "its pages lead to themselves"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "the query of log group '%1' runs for more than 15 minutes"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "the AWS credentials from %1 may not read log group '%2' in %3: they need logs:%4"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "there is no log group '%1' in %2"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "the session token from %1 has expired: sign in to AWS again"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "AWS does not know the access key or session token from %1"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "%1 refuses the signature: the secret key from %2 is not that of its access key, or this "
                      "machine's clock is wrong"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "%1 stays too busy for %2 (%3): try again later"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "%1 answered %2 with status %3 and no error of CloudWatch Logs"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "%1 refuses %2: %3: %4"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "the metrics of %1 are known by their %2: %3 names it"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "CloudWatch has no such %1: it consists of ASCII characters, 255 at most"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "a function's name consists of ASCII characters, 255 at most"),
    QT_TRANSLATE_NOOP(
        "headroom::CoreSentences",
        "the run's gateway, '%1', tells CloudWatch neither how long answers take against its limit nor how often it "
        "gives up; REST and HTTP APIs, Application Load Balancers and Lambda function URLs do"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "The run is INVALID: its generator was the bottleneck, and what it measured is not the target."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "Under the load of this run the latency alarm would go off: its p99 is past the near mark."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "answers of 500 and more is counted, and no share of requests: the alarm allows none, though the "
                      "run allowed %1."),
    QT_TRANSLATE_NOOP(
        "headroom::CoreSentences",
        "its timeouts is counted, and no share of requests: the alarm allows none, though the run allowed %1."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "No function is named, so nothing watches work that goes on after the gateway gave up."),
};

} // namespace

std::span<const char* const> logSayings()
{
    return sayings;
}

} // namespace headroom
