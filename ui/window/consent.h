#pragma once

#include "profile/loadprofile.h"

#include <QDialog>

class QCheckBox;

namespace headroom {

/// Whether somebody has to agree before this profile is started: the host is not this computer, and the user has not
/// asked to be spared the question for it.
[[nodiscard]] bool needsConsent(const LoadProfile& profile);

/// Names what will be sent to whom. Load on somebody else's server can cost them money or look like an attack.
class ConsentSheet : public QDialog {
    Q_OBJECT
public:
    explicit ConsentSheet(const LoadProfile& profile, QWidget* parent = nullptr);
    [[nodiscard]] QString text() const;

public slots:
    void accept() override; ///< remembers the host if the box is ticked

private:
    QString m_host;
    QString m_text;
    QCheckBox* m_remember = nullptr;
};

} // namespace headroom
