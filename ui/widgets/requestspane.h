#pragma once

#include "charts/latencyscale.h"
#include "run/runview.h"
#include "widgets/card.h"

class QLabel;
class QTableView;

namespace headroom {

class RequestsModel;

/// The requests of a run beside each other: shown only where there are several.
class RequestsPane : public Card {
    Q_OBJECT
public:
    explicit RequestsPane(QWidget* parent = nullptr);
    /// How many rows there are to see.
    int show(const RunSummary& summary, LatencyKind kind);
    [[nodiscard]] RequestsModel* model() const { return m_model; }

protected:
    bool event(QEvent* event) override;

private:
    QLabel* m_title = nullptr;
    RequestsModel* m_model = nullptr;
    QTableView* m_table = nullptr;
};

} // namespace headroom
