"""Questions of amounts: rates, sums, times, thresholds, ages, moments, and computed cases."""
