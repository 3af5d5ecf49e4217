#pragma once

#include "profile/loadprofile.h"
#include "widgets/formsection.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QRadioButton;

namespace headroom {

class DurationEdit;
class NumberSpin;

/// How much is sent and when it ends.
class LoadForm : public FormSection {
    Q_OBJECT
public:
    explicit LoadForm(QWidget* parent = nullptr);
    void setProfile(const LoadProfile& profile);
    void applyTo(LoadProfile& profile) const;

private:
    [[nodiscard]] QLayout* rateLine();
    void connectAll();
    void enableFields();
    void showMore();

    OpenModel m_openModel; ///< what of it has no field here (stages, arrivals) is kept as it was read
    ClosedModel m_closedModel;
    QRadioButton* m_open = nullptr;
    NumberSpin* m_rate = nullptr;
    QComboBox* m_per = nullptr;
    QRadioButton* m_closed = nullptr;
    NumberSpin* m_users = nullptr;
    QCheckBox* m_hasDuration = nullptr;
    DurationEdit* m_duration = nullptr;
    QCheckBox* m_hasRequests = nullptr;
    NumberSpin* m_requests = nullptr;
    QCheckBox* m_hasCap = nullptr;
    NumberSpin* m_cap = nullptr;
    QLabel* m_more = nullptr;
};

} // namespace headroom
