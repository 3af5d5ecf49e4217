#pragma once

#include "recording/runsnapshot.h"
#include "widgets/card.h"

class QTableView;

namespace headroom {

class FailuresModel;

/// What came back instead of answers: shown only when something did.
class FailuresPane : public Card {
    Q_OBJECT
public:
    explicit FailuresPane(QWidget* parent = nullptr);
    void show(const std::vector<FailureExample>& failures);
    [[nodiscard]] FailuresModel* model() const { return m_model; }

protected:
    bool event(QEvent* event) override;

private:
    FailuresModel* m_model = nullptr;
    QTableView* m_table = nullptr;
};

} // namespace headroom
