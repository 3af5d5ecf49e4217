#pragma once

#include "profile/loadprofile.h"
#include "widgets/formsection.h"

namespace headroom {

class RowsEdit;

/// The files that rows of values come from: ${data:NAME.COLUMN}.
class DataForm : public FormSection {
    Q_OBJECT
public:
    explicit DataForm(QWidget* parent = nullptr);
    void setProfile(const LoadProfile& profile);
    void applyTo(LoadProfile& profile) const;

private:
    void addFile();
    void show();

    std::vector<Feeder> m_data;
    ProfileFolder m_folder;
    RowsEdit* m_rows = nullptr;
};

} // namespace headroom
