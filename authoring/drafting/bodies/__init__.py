"""Questions of who: whose a right or duty is, who decides, who proposes, who pays, who acts in time."""
