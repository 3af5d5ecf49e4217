#pragma once

#include "run/sweepfeed.h"
#include "widgets/formsection.h"

class QComboBox;
class QLabel;
class QLineEdit;

namespace headroom {

/// What a sweep varies, the values it takes, and the percentile that decides.
class SweepForm : public FormSection {
    Q_OBJECT
public:
    explicit SweepForm(QWidget* parent = nullptr);
    void setAsk(const SweepAsk& ask);
    /// BadInput says what is not fit yet.
    [[nodiscard]] Result<SweepAsk> ask() const;
    /// What a sweep needs and nobody has written yet; empty: it is all there, fit or not.
    [[nodiscard]] QString missing() const;
    [[nodiscard]] double share() const;
    void focusFirst();
    void setFieldsEnabled(bool enabled);

signals:
    void shareChosen(double share);

private:
    void layOut();
    void connectAll();
    void enableFields();

    QComboBox* m_kind = nullptr;
    QLabel* m_nameLabel = nullptr;
    QLineEdit* m_name = nullptr;
    QLabel* m_valuesLabel = nullptr;
    QLineEdit* m_values = nullptr;
    QLabel* m_beforeLabel = nullptr;
    QLineEdit* m_before = nullptr;
    QComboBox* m_share = nullptr;
    QWidget* m_fields = nullptr;
};

} // namespace headroom
