#pragma once

#include "profile/loadshape.h"

#include <QWidget>

class QComboBox;
class QLabel;

namespace headroom {

class DurationEdit;

/// How long a user thinks: not at all, a time, between two, or random with a mean.
class ThinkTimeEdit : public QWidget {
    Q_OBJECT
public:
    explicit ThinkTimeEdit(QWidget* parent = nullptr);
    void setValue(const ThinkTime& value);
    [[nodiscard]] const ThinkTime& value() const { return m_value; }

signals:
    void edited();

private:
    void chooseKind(int index);
    void takeTimes();
    void show();

    ThinkTime m_value;
    QComboBox* m_kind = nullptr;
    DurationEdit* m_least = nullptr;
    QLabel* m_to = nullptr;
    DurationEdit* m_most = nullptr;
};

} // namespace headroom
