#pragma once

#include "run/comparefeed.h"
#include "widgets/card.h"

#include <QStringList>

class QLabel;

namespace headroom {

/// The runs that are compared, and what was asked of them that differs.
class CompareAsked : public Card {
    Q_OBJECT
public:
    explicit CompareAsked(QWidget* parent = nullptr);

    void show(const CompareView& view);
    [[nodiscard]] QStringList texts() const; ///< runs, differences

protected:
    bool event(QEvent* event) override;

private:
    void applyTheme();

    QLabel* m_runs = nullptr;
    QLabel* m_differences = nullptr;
    bool m_unlike = false; ///< it is not like with like
};

} // namespace headroom
