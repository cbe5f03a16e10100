"""A field of the shop's own: a new one with its kind, or another name for one that there is."""

from collections.abc import Callable

from PySide6.QtWidgets import QComboBox, QFormLayout, QLineEdit, QWidget

from app.domain.custom_field import CustomField, CustomKind
from app.ui.contact_words import FIELD_KIND, tell
from app.ui.desk import Desk
from app.ui.dialogs.saving import SavingDialog
from app.ui.widgets.labels import label


class NewField(SavingDialog):
    """Emits `saved` when there is one more, or one is called otherwise."""

    def __init__(self, desk: Desk, parent: QWidget, field: CustomField | None = None) -> None:
        """`field` is the one that is to be renamed."""
        title = self.tr("Rename the field “{0}”").format(field.name) if field else self.tr("New field")
        super().__init__(desk, parent, title, self._prepare_work)
        self._field = field
        self.name = QLineEdit(field.name if field else "")
        self.name.setAccessibleName(self.tr("Name of the field"))
        self.name.setPlaceholderText(self.tr("For example: points"))
        self.name.selectAll()
        self.kind = QComboBox()
        self.kind.setAccessibleName(self.tr("What its values are"))
        for kind in CustomKind:
            self.kind.addItem(tell(FIELD_KIND[kind]), kind)
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(10)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(self.tr("&Name"), self.name)
        if field is None:
            form.addRow(self.tr("&Kind"), self.kind)
        self.hint = label(role="muted", wrap=True)
        self.name.textChanged.connect(self._explain)
        self.inside.addLayout(form)
        self.inside.addWidget(self.hint)
        self._explain()
        self.name.setFocus()

    def _prepare_work(self) -> Callable[[], object]:
        fields, field, name = self.desk.actions.fields, self._field, self.name.text()
        if field is not None:
            return lambda: fields.rename(field.id, name)
        kind = CustomKind(self.kind.currentData())
        return lambda: fields.make(name, kind)

    def _explain(self) -> None:
        name = " ".join(self.name.text().split()) or self.tr("points")
        if self._field is None:
            words = self.tr("Everybody can have a value for it, and a text can name it as {0}.").format(f"{{{name}}}")
        else:
            words = self.tr("Texts that name it as {0} have to be changed by hand.").format(f"{{{self._field.name}}}")
        self.hint.setText(words)
