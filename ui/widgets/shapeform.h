#pragma once

#include "profile/loadshape.h"

#include <QWidget>

class QCheckBox;
class QLineEdit;

namespace headroom {

class Disclosure;
class DurationEdit;
class ModelEdit;
class NumberSpin;

/// One shape of a load: what drives it, and what ends and bounds it.
class ShapeForm : public QWidget {
    Q_OBJECT
public:
    explicit ShapeForm(QWidget* parent = nullptr);
    void setShape(const LoadShape& shape); ///< emits nothing
    /// Without warm-up and the shapes that follow: those are the load's.
    [[nodiscard]] LoadShape shape() const;

signals:
    void edited();
    void refused(const QString& why);

private:
    void nameFields();
    void layOut();
    void connectAll();
    void takeSeed(const QString& text);
    void showMore();
    void enableFields();
    void setEnds(bool afterTime);

    ModelEdit* m_model = nullptr;
    QCheckBox* m_hasDuration = nullptr;
    DurationEdit* m_duration = nullptr;
    QCheckBox* m_hasRequests = nullptr;
    NumberSpin* m_requests = nullptr;
    Disclosure* m_more = nullptr;
    QCheckBox* m_hasCap = nullptr;
    NumberSpin* m_cap = nullptr;
    QLineEdit* m_seed = nullptr;
};

} // namespace headroom
