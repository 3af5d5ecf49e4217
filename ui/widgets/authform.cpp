#include "widgets/authform.h"

#include "display/convert.h"
#include "display/profilewords.h"
#include "models/authfields.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace headroom {

AuthForm::AuthForm(QWidget* parent)
    : FormSection(tr("Authentication"), parent, Fold::Folded)
    , m_kind(new QComboBox(this))
    , m_form(new QFormLayout)
{
    m_kind->addItems(authKinds());
    m_kind->setObjectName(QStringLiteral("authKind"));
    m_kind->setAccessibleName(tr("Kind of authentication"));
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->addRow(tr("Kind"), m_kind);
    for (QLineEdit*& field : m_fields) {
        field = new QLineEdit(this);
        m_form->addRow(QStringLiteral("-"), field);
        connect(field, &QLineEdit::textEdited, this, &AuthForm::takeTexts);
    }
    content()->addLayout(m_form);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &AuthForm::chooseKind);
    show();
}

void AuthForm::setProfile(const LoadProfile& profile)
{
    m_auth = profile.auth;
    show();
}

void AuthForm::applyTo(LoadProfile& profile) const
{
    profile.auth = m_auth;
}

void AuthForm::chooseKind(int kind)
{
    m_auth = newAuth(static_cast<AuthKind>(kind));
    show();
    emit edited();
}

void AuthForm::takeTexts()
{
    QStringList texts;
    for (const QLineEdit* field : m_fields)
        texts << field->text().trimmed();
    m_auth = authOf(static_cast<AuthKind>(m_kind->currentIndex()), texts);
    setSummary(authText(m_auth));
    emit edited();
}

void AuthForm::show()
{
    const QSignalBlocker blocker(m_kind);
    const AuthKind kind = authKindOf(m_auth);
    m_kind->setCurrentIndex(static_cast<int>(kind));
    const QList<AuthField> fields = authFields(kind);
    const QStringList texts = authTexts(m_auth);
    for (qsizetype i = 0; i < static_cast<qsizetype>(m_fields.size()); ++i) {
        QLineEdit* const field = m_fields[static_cast<std::size_t>(i)];
        const bool shown = i < fields.size();
        m_form->setRowVisible(field, shown);
        if (!shown)
            continue;
        qobject_cast<QLabel*>(m_form->labelForField(field))->setText(fields[i].label);
        field->setAccessibleName(fields[i].label);
        field->setObjectName(QStringLiteral("auth-%1").arg(fields[i].name));
        field->setPlaceholderText(fields[i].secret ? QStringLiteral("${env:NAME}") : QString());
        field->setToolTip(fields[i].secret ? tr("The name of an environment variable that holds it, as ${env:NAME}. "
                                                "The secret itself goes into no file.")
                                           : QString());
        if (field->text() != texts[i])
            field->setText(texts[i]);
    }
    setSummary(authText(m_auth));
}

} // namespace headroom
