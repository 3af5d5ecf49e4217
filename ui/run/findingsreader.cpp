#include "run/findingsreader.h"

#include "display/convert.h"
#include "session/rundigests.h"

namespace headroom {

FindingsReader::FindingsReader(QObject* parent)
    : QObject(parent)
{
}

void FindingsReader::read(const RunView& view)
{
    m_work.start([this, view](const Progress& progress) -> std::function<void()> {
        auto found = findingsOfRun(stdPath(view.file), *view.profile, view.summary, [&] { return progress(0); });
        return [this, findings = found.value_or(std::vector<Finding>())] { emit this->found(findings); };
    });
}

} // namespace headroom
