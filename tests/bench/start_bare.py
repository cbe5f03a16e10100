"""A bare PySide6 window with an empty table, to hold a start against. Prints when it was painted, and its memory."""

import time

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QApplication, QMainWindow, QTableView

from tests.bench.peak_memory import peak_memory_mb

if __name__ == "__main__":
    application = QApplication(["bare"])
    window, table = QMainWindow(), QTableView()
    table.setModel(QStandardItemModel(0, 7))
    window.setCentralWidget(table)
    window.resize(1280, 820)
    window.show()
    loop = QEventLoop()
    QTimer.singleShot(0, loop.quit)  # comes after the first painting, which showing the window has asked for
    loop.exec()
    window.repaint()
    print(time.monotonic(), peak_memory_mb())
