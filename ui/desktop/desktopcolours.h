#pragma once

#include <QObject>
#include <QString>

#include <memory>

namespace headroom {

class SettingsPortal;

/// Whether the desktop wants dark colours, now and whenever that changes. Qt 6.4 knows it only of some desktops' own
/// palettes; this asks the settings portal (org.freedesktop.appearance, color-scheme) on this session's bus, or on the
/// one of that address. Waits for nothing, and stays silent where there is no portal or no preference.
class DesktopColours : public QObject {
    Q_OBJECT
public:
    explicit DesktopColours(const QString& busAddress = {}, QObject* parent = nullptr);
    ~DesktopColours() override;

signals:
    void wanted(bool dark);

private:
    std::unique_ptr<SettingsPortal> m_portal;
};

} // namespace headroom
