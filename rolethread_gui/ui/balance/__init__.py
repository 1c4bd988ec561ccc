"""Charts over what is shown; every chart is also a filter."""
