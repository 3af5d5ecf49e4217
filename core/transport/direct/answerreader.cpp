#include "transport/direct/answerreader.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace headroom {

namespace {

constexpr std::string_view firstBytes = "HTTP/";

/// Whether a head ends behind `from`: at a line without anything in it.
bool endsAfter(std::string_view bytes, std::size_t from)
{
    for (std::size_t at = bytes.find('\n', from); at != std::string_view::npos; at = bytes.find('\n', at + 1)) {
        const std::string_view next = bytes.substr(at + 1, 2);
        if (next.starts_with('\n') || next == "\r\n")
            return true;
    }
    return false;
}

bool canBegin(std::string_view bytes)
{
    const std::size_t known = std::min(bytes.size(), firstBytes.size());
    return bytes.substr(0, known) == firstBytes.substr(0, known);
}

/// Of the lines that are whole and the one that is not.
std::size_t longestLine(std::string_view head)
{
    std::size_t longest = 0, begin = 0;
    while (begin < head.size()) {
        const std::size_t end = std::min(head.find('\n', begin), head.size());
        longest = std::max(longest, end - begin);
        begin = end + 1;
    }
    return longest;
}

} // namespace

void AnswerReader::begin(bool answersHead)
{
    m_state = State::Head;
    m_answersHead = answersHead;
    m_partial.clear();
    m_headBytes = m_bodyBytes = 0;
    m_fault.reset();
}

std::size_t AnswerReader::take(std::string_view bytes, AnswerEvents& listener)
{
    std::size_t taken = 0;
    while (taken < bytes.size() && m_state == State::Head)
        taken += takeHead(bytes.substr(taken), listener);
    if (m_state == State::Body)
        taken += takeBody(bytes.substr(taken), listener);
    return taken;
}

std::size_t AnswerReader::takeHead(std::string_view bytes, AnswerEvents& listener)
{
    HeadLines head;
    if (m_partial.empty()) {
        if (!head.take(bytes))
            return keepForLater(bytes);
        readHead(head, listener);
        return head.text.size();
    }
    const std::size_t before = m_partial.size();
    m_partial += bytes;
    if (!endsAfter(m_partial, before > 2 ? before - 2 : 0)) {
        checkBounds();
        return bytes.size();
    }
    const std::string all = std::exchange(m_partial, {});
    head.take(all);
    readHead(head, listener);
    return head.text.size() - before;
}

std::size_t AnswerReader::keepForLater(std::string_view bytes)
{
    m_partial = bytes;
    checkBounds();
    return bytes.size();
}

void AnswerReader::checkBounds()
{
    if (!canBegin(m_partial))
        fail({NetworkFailure::Protocol, "Received HTTP/0.9 when not allowed"});
    else if (m_headBytes + m_partial.size() > longestAnswerHead)
        fail({NetworkFailure::TooLarge, "the header is longer than 300 kB"});
    else if (m_partial.size() > longestAnswerLine && longestLine(m_partial) > longestAnswerLine)
        fail({NetworkFailure::TooLarge, "a header line is longer than 100 kB"});
}

void AnswerReader::readHead(const HeadLines& head, AnswerEvents& listener)
{
    if (m_headBytes + head.text.size() > longestAnswerHead)
        return fail({NetworkFailure::TooLarge, "the header is longer than 300 kB"});
    if (head.text.size() > longestAnswerLine && longestLine(head.text) > longestAnswerLine)
        return fail({NetworkFailure::TooLarge, "a header line is longer than 100 kB"});
    m_headBytes += head.text.size();
    auto read = readAnswerHead(head, m_answersHead, listener);
    if (!read)
        return fail(std::move(read.error()));
    if (read->start.status < 200)
        return; // interim: another head follows
    m_head = *read;
    m_chunks = {};
    m_left = m_head.framing.length;
    const bool over = m_head.framing.kind == BodyFraming::Kind::None
        || (m_head.framing.kind == BodyFraming::Kind::Length && m_left == 0);
    m_state = over ? State::Whole : State::Body;
}

std::size_t AnswerReader::takeBody(std::string_view bytes, AnswerEvents& listener)
{
    if (bytes.empty())
        return 0;
    if (m_head.framing.kind == BodyFraming::Kind::Chunked) {
        auto taken = m_chunks.take(bytes, listener);
        m_bodyBytes = m_chunks.bodyBytes();
        if (!taken) {
            fail(std::move(taken.error()));
            return bytes.size();
        }
        if (m_chunks.over())
            m_state = State::Whole;
        return *taken;
    }
    const bool bounded = m_head.framing.kind == BodyFraming::Kind::Length;
    const std::size_t size =
        bounded ? static_cast<std::size_t>(std::min<std::uint64_t>(m_left, bytes.size())) : bytes.size();
    m_bodyBytes += size;
    listener.answerBody(bytes.substr(0, size));
    if (bounded && (m_left -= size) == 0)
        m_state = State::Whole;
    return size;
}

void AnswerReader::close(AnswerEvents& listener)
{
    if (m_state == State::Whole || m_state == State::Broken)
        return;
    if (m_state == State::Body && m_head.framing.kind == BodyFraming::Kind::UntilClose) {
        m_state = State::Whole;
    } else if (m_state == State::Body && m_head.framing.kind == BodyFraming::Kind::Chunked) {
        fail({NetworkFailure::Receive, "transfer closed with outstanding read data remaining"});
    } else if (m_state == State::Body) {
        fail({NetworkFailure::Receive, fmt::format("transfer closed with {} bytes remaining to read", m_left)});
    } else if (nothingCame()) {
        fail({NetworkFailure::Receive, "Empty reply from server"});
    } else {
        giveUp(listener);
        fail({NetworkFailure::Receive, "the server closed the connection inside the header"});
    }
}

void AnswerReader::giveUp(AnswerEvents& listener)
{
    if (m_state != State::Head || m_partial.empty())
        return;
    readBrokenHead(m_partial, listener);
    m_headBytes += m_partial.rfind('\n') + 1; // whole lines; npos + 1 is none
    m_partial.clear();
}

void AnswerReader::fail(AnswerFault fault)
{
    m_state = State::Broken;
    m_fault = std::move(fault);
}

} // namespace headroom
