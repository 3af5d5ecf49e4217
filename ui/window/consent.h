#pragma once

#include "profile/loadprofile.h"

#include <QDialog>

class QCheckBox;

namespace headroom {

/// Whether somebody has to agree before this profile is started: it sends to a host that is not this computer, and the
/// user has not asked to be spared the question for it. Asked of every host: a second request, a proxy, where a token
/// comes from, and what a name is resolved to.
[[nodiscard]] bool needsConsent(const LoadProfile& profile);

/// "3,000 requests over 60 s to api.example.com:443, 50 a second."
[[nodiscard]] QString consentText(const LoadProfile& profile);
/// The same of any other load, such as a search's: "up to 100 a second for up to 2 h".
[[nodiscard]] QString consentText(const LoadProfile& profile, const QString& load);

/// Names what will be sent to whom. Load on somebody else's server can cost them money or look like an attack.
class ConsentSheet : public QDialog {
    Q_OBJECT
public:
    /// `text`: as consentText() gives it.
    ConsentSheet(const LoadProfile& profile, const QString& text, QWidget* parent = nullptr);
    [[nodiscard]] QString text() const;
    void doNotRemember(); ///< it is asked each time

public slots:
    void accept() override; ///< remembers the hosts if the box is ticked

private:
    QStringList m_hosts; ///< that are not this computer
    QString m_text;
    QCheckBox* m_remember = nullptr;
};

} // namespace headroom
