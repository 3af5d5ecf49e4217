#pragma once

#include "profile/loadprofile.h"

#include <QObject>

#include <functional>

class QWidget;

namespace headroom {

class BackgroundWork;
class ProbeDialog;

/// Probe once: sends one request of the profile, after consent where its host is not this computer, and shows what came
/// back. GUI thread.
class ProbeRoom : public QObject {
    Q_OBJECT
public:
    /// `busy`: whether a run or a search sends; a probe would disturb it and be disturbed.
    ProbeRoom(std::function<bool()> busy, QWidget* window);

    void probe(const LoadProfile& profile, std::size_t request);
    [[nodiscard]] ProbeDialog* dialog() const { return m_dialog; } ///< null before the first probe

signals:
    void failed(const QString& message);

private:
    void sendNow();
    void openDialog();

    std::function<bool()> m_busy;
    QWidget* m_window;
    BackgroundWork* m_work;
    ProbeDialog* m_dialog = nullptr;
    LoadProfile m_profile;
    std::size_t m_request = 0;
};

} // namespace headroom
