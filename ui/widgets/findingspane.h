#pragma once

#include "analysis/findings/finding.h"
#include "widgets/card.h"

#include <QStringList>

#include <vector>

class QLabel;
class QScrollArea;

namespace headroom {

/// What a finished run shows that its owner can act on: shown only when there is something.
class FindingsPane : public Card {
    Q_OBJECT
public:
    explicit FindingsPane(QWidget* parent = nullptr);
    /// How many there are to see. `asMeasured`: the rest of the page is of another limit, which is said then.
    int show(const std::vector<Finding>& findings, bool asMeasured = false);
    /// What is read in it, a line for each title, evidence and remedy.
    [[nodiscard]] QStringList lines() const;

private:
    std::vector<Finding> m_findings;
    bool m_asMeasured = false;
    QLabel* m_text = nullptr;
    QScrollArea* m_scroll = nullptr;
};

} // namespace headroom
