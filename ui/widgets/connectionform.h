#pragma once

#include "profile/loadprofile.h"
#include "widgets/formsection.h"

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace headroom {

class ConnectionMore;
class Disclosure;
class NumberSpin;

/// What of HTTP is spoken, and the ids by which a request is found in the server's logs.
class ConnectionForm : public FormSection {
    Q_OBJECT
public:
    explicit ConnectionForm(QWidget* parent = nullptr);
    void setProfile(const LoadProfile& profile);
    void applyTo(LoadProfile& profile) const;
    /// Opens what an error is about.
    void showFieldOf(const QString& error);

private:
    void layOut();
    void connectAll();
    void connectBox(QCheckBox* box, bool& value);
    void enableFields();

    Connection m_connection; ///< as read, with the edits
    Correlation m_correlation;
    QComboBox* m_http = nullptr;
    QCheckBox* m_reuse = nullptr;
    QCheckBox* m_compressed = nullptr;
    QCheckBox* m_cookies = nullptr;
    NumberSpin* m_redirects = nullptr;
    QCheckBox* m_acrossHosts = nullptr;
    QLineEdit* m_idHeader = nullptr;
    QCheckBox* m_traceparent = nullptr;
    QCheckBox* m_amznTraceId = nullptr;
    Disclosure* m_moreFold = nullptr;
    ConnectionMore* m_more = nullptr;
};

} // namespace headroom
