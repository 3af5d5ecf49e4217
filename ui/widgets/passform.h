#pragma once

#include "profile/loadprofile.h"
#include "widgets/formsection.h"

class QCheckBox;
class QPushButton;
class QVBoxLayout;

namespace headroom {

class PassRow;

/// What has to hold for a run to pass, a row each; at least one. A profile that names none shows the usual one and
/// still names none until it is edited.
class PassForm : public FormSection {
    Q_OBJECT
public:
    explicit PassForm(QWidget* parent = nullptr);
    void setProfile(const LoadProfile& profile);
    void applyTo(LoadProfile& profile) const;
    /// The requests were edited: conditions on one that was renamed go with it.
    void setRequests(const std::vector<HttpRequest>& requests);

private:
    void layOut();
    PassRow* addRow(const PassCondition& condition);
    void addUsual();
    void remove(PassRow* row);
    [[nodiscard]] QWidget* fieldBefore() const;
    void rowsChanged();

    QList<PassRow*> m_rows;
    QStringList m_requests; ///< names
    bool m_named = false; ///< the profile names its conditions
    QVBoxLayout* m_list = nullptr;
    QPushButton* m_add = nullptr;
    QCheckBox* m_abort = nullptr;
};

} // namespace headroom
