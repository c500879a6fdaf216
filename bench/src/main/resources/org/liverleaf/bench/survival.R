# Times R's survival on columns of doubles that SurvivalBench wrote. Usage: Rscript survival.R FOLDER ROWS ROUNDS
# Prints, for each measure, the best seconds on the wall and of the processor, then what was answered.
suppressPackageStartupMessages(library(survival))
arguments <- commandArgs(trailingOnly = TRUE)
rows <- as.integer(arguments[2])
column <- function(name) readBin(file.path(arguments[1], name), "double", rows, endian = "little")
y <- Surv(column("time"), column("event"))
group <- factor(column("group")); x1 <- column("x1"); x2 <- column("x2")
timed <- function(name, run, answer) {
  best <- c(Inf, Inf)
  for (round in seq_len(as.integer(arguments[3]))) {
    gc()
    used <- system.time(result <- run())
    best <- pmin(best, c(used[["elapsed"]], used[["user.self"]] + used[["sys.self"]]))
  }
  cat(name, sprintf("%.17g", c(best, answer(result))), "\n")
}
timed("km", function() survfit(y ~ group, conf.type = "log-log", timefix = FALSE),
      function(fit) { inside <- fit$surv > 0 & fit$surv < 1; c(sum(fit$surv), sum(fit$lower[inside])) })
timed("logrank", function() survdiff(y ~ group), function(test) test$chisq)
timed("cox", function() coxph(y ~ x1 + x2, control = coxph.control(timefix = FALSE)),
      function(fit) c(coef(fit), sqrt(diag(fit$var))))
