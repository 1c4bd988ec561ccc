"""Sources on screen: the questions that opening asks, the import report, joining two datasets."""
