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
    void show(const std::vector<Finding>& findings);
    /// What is read in it, a line for each title, evidence and remedy.
    [[nodiscard]] QStringList lines() const;

private:
    std::vector<Finding> m_findings;
    QLabel* m_text = nullptr;
    QScrollArea* m_scroll = nullptr;
};

} // namespace headroom
