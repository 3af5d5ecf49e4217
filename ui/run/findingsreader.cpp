#include "run/findingsreader.h"

#include "display/convert.h"
#include "session/rundigests.h"

namespace headroom {

FindingsReader::FindingsReader(QObject* parent)
    : QObject(parent)
{
}

FindingsReader::~FindingsReader()
{
    stop();
}

void FindingsReader::stop()
{
    m_goOn = false;
    ++m_reading;
    if (m_thread.joinable())
        m_thread.join();
}

void FindingsReader::read(const RunView& view)
{
    stop();
    m_goOn = true;
    m_thread = std::thread([this, view, reading = m_reading] {
        const auto findings =
            findingsOfRun(stdPath(view.file), *view.profile, view.summary, [this] { return m_goOn.load(); });
        // Runs in the window's thread, if this still lives then.
        QMetaObject::invokeMethod(
            this, [this, reading, all = findings.value_or(std::vector<Finding>())] { take(reading, all); },
            Qt::QueuedConnection);
    });
}

void FindingsReader::take(int reading, const std::vector<Finding>& findings)
{
    if (reading == m_reading)
        emit found(findings);
}

} // namespace headroom
