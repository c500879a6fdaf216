# Answers of R's survival and cmprsk, for AgreementWithRTest.
# Usage: Rscript agreement.R FOLDER. Adds R's own data sets to the CSV files of the folder, then prints one line an answer:
# the case, the key, and the numbers with 17 digits. A column that a file does not have is not used.
suppressPackageStartupMessages({library(survival); library(cmprsk)})
options(warn = -1)
folder <- commandArgs(trailingOnly = TRUE)[1]
keep <- function(name, frame) write.csv(frame[complete.cases(frame), ], file.path(folder, paste0(name, ".csv")),
                                        row.names = FALSE, quote = FALSE)
with(lung, keep("r-lung", data.frame(time, status = status - 1, group = sex, stratum = ph.ecog, cluster = inst, x1 = age, x2 = ph.karno)))
with(ovarian, keep("r-ovarian", data.frame(time = futime, status = fustat, group = rx, stratum = ecog.ps, x1 = age, x2 = resid.ds)))
with(veteran, keep("r-veteran", data.frame(time, status, group = celltype, stratum = trt, x1 = karno, x2 = age)))
with(aml, keep("r-aml", data.frame(time, status, group = x)))
with(colon[colon$etype == 2, ], keep("r-colon", data.frame(time, status, group = rx, stratum = differ, cluster = age, x1 = nodes, x2 = extent)))
with(heart, keep("r-heart", data.frame(entry = start, time = stop, status = event, group = transplant, stratum = surgery, cluster = id, x1 = age, x2 = year)))
with(bladder2, keep("r-bladder2", data.frame(entry = start, time = stop, status = event, group = rx, stratum = enum, cluster = id, x1 = number, x2 = size)))
with(kidney, keep("r-kidney", data.frame(time, status, group = sex, stratum = disease, cluster = id, x1 = age, x2 = frail)))
with(pbc, keep("r-pbc", data.frame(time, status = ifelse(status == 2, 1, ifelse(status == 1, 2, 0)), group = stage, stratum = sex, x1 = log(bili), x2 = albumin)))
with(mgus2, keep("r-mgus2", data.frame(time = ifelse(pstat == 1, ptime, futime), status = ifelse(pstat == 1, 1, 2 * death), group = sex, stratum = age > 70, x1 = age, x2 = mspike)))

say <- function(case, key, values) {
  values <- as.numeric(values)
  if (length(values) > 200) values <- values[seq(1, length(values), by = ceiling(length(values) / 200))]
  cat(case, key, ifelse(is.na(values), "NaN", sprintf("%.17g", values)), "\n")
}
exact <- coxph.control(timefix = FALSE, eps = 1e-14, toler.chol = 1e-15, iter.max = 50)

curves <- function(case, d, surv) for (g in levels(d$group)) {
  s <- surv[d$group == g, ]
  for (type in c("log-log", "log", "plain")) {
    fit <- survfit(s ~ 1, conf.type = type, timefix = FALSE)
    if (type == "log-log") {
      say(case, paste0("curve.time.", g), fit$time)
      say(case, paste0("curve.atRisk.", g), fit$n.risk)
      say(case, paste0("curve.survival.", g), fit$surv)
      say(case, paste0("curve.error.", g), fit$std.err * fit$surv)
      at <- as.numeric(quantile(d$time[d$group == g], c(.2, .5), type = 1))
      sum <- summary(fit, times = at, extend = TRUE)
      # Once all have died the error is 0 here and undefined for R.
      say(case, paste0("landmark.", g), c(sum$surv, ifelse(sum$surv > 0, sum$std.err, 0), sum$n.risk))
      mean <- survival:::survmean(fit, rmean = at[2])$matrix
      say(case, paste0("mean.", g), mean[c(grep("^\\*?rmean", names(mean)), grep("se\\(rmean\\)", names(mean)))])
    }
    # What R leaves open before the first and after the last death.
    inside <- fit$surv > 0 & fit$surv < 1
    say(case, paste0("curve.low.", type, ".", g), fit$lower[inside])
    say(case, paste0("curve.high.", type, ".", g), fit$upper[inside])
    q <- quantile(fit, .5)
    # With delayed entry a limit may rise again; quantile() then sorts it. We go by the definition: the first time below.
    first <- function(limit, value) {
      limit <- ifelse(inside, limit, NA)
      if (any(diff(limit[inside]) > 0)) min(fit$time[which(limit <= .5)], Inf) else value
    }
    lower <- first(fit$lower, q$lower)
    say(case, paste0("median.", type, ".", g), c(q$quantile, ifelse(is.finite(lower), lower, NA), q$upper))
  }
}

# Weighted log-rank by its definition, for weights that survdiff does not know.
weighted <- function(d, weight) {
  k <- nlevels(d$group); o <- e <- rep(0, k); v <- matrix(0, k, k)
  for (s in levels(d$stratum)) {
    part <- d[d$stratum == s, ]; alive <- 1
    for (t in sort(unique(part$time[part$status == 1]))) {
      risk <- part$time >= t; dead <- part$time == t & part$status == 1
      n <- sum(risk); m <- sum(dead); nj <- as.vector(table(part$group[risk])); mj <- as.vector(table(part$group[dead]))
      w <- weight(alive, n)
      o <- o + w * mj; e <- e + w * m * nj / n
      if (n > 1) v <- v + w^2 * m * (n - m) / (n - 1) * (diag(nj / n, k) - outer(nj, nj) / n^2)
      alive <- alive * (n - m) / n
    }
  }
  use <- which(e > 0); use <- use[-length(use)]
  drop(t((o - e)[use]) %*% solve(v[use, use, drop = FALSE]) %*% (o - e)[use])
}

logranks <- function(case, d, surv) {
  for (rho in c(0, 1, .5)) {
    t <- survdiff(surv ~ group, data = d, rho = rho)
    say(case, paste0("logrank.", rho), c(t$obs, t$exp, t$chisq))
    if (!is.null(d$stratum)) {
      t <- survdiff(surv ~ group + strata(stratum), data = d, rho = rho)
      say(case, paste0("logrank.strata.", rho), t$chisq)
    }
  }
  t <- survdiff(surv ~ group, data = d)
  say(case, "logrank.p", pchisq(t$chisq, sum(t$exp > 0) - 1, lower.tail = FALSE))
  if (!is.null(d$stratum) && nrow(d) < 2000) {
    say(case, "logrank.gehan", weighted(d, function(s, n) n))
    say(case, "logrank.late", weighted(d, function(s, n) sqrt(s) * (1 - s)))
  }
}

coxes <- function(case, d, surv) for (ties in c("efron", "breslow")) for (strata in c("one", "strata")) {
  if (strata == "strata" && is.null(d$stratum)) next
  f <- if (strata == "one") surv ~ x1 + x2 else surv ~ x1 + x2 + strata(stratum)
  fit <- coxph(f, data = d, ties = ties, control = exact, x = TRUE)
  key <- paste0("cox.", ties, ".", strata, ".")
  say(case, paste0(key, "beta"), coef(fit))
  say(case, paste0(key, "variance"), fit$var)
  say(case, paste0(key, "loglik"), fit$loglik)
  say(case, paste0(key, "tests"), c(fit$score, fit$wald.test))
  say(case, paste0(key, "p"), summary(fit)$coefficients[, 5])
  say(case, paste0(key, "robust"), crossprod(residuals(fit, type = "dfbeta")))
  if (!is.null(d$cluster)) say(case, paste0(key, "cluster"), crossprod(rowsum(residuals(fit, type = "dfbeta"), d$cluster)))
  for (scale in c("km", "identity")) say(case, paste0(key, "zph.", scale), cox.zph(fit, transform = scale)$table[, 1])
  # Rounded, since R parts predictions that only the rounding of its sums parts.
  d$risk <- -signif(fit$linear.predictors, 10)
  conc <- if (strata == "one") concordance(surv ~ risk, data = d, timefix = FALSE) else concordance(surv ~ risk + strata(stratum), data = d, timefix = FALSE)
  say(case, paste0(key, "concordance"), c(conc$concordance, sqrt(conc$var)))
  if (strata == "one") {
    base <- survfit(fit, newdata = as.data.frame(as.list(colMeans(d[, c("x1", "x2")]))), se.fit = FALSE, timefix = FALSE)
    say(case, paste0(key, "hazard"), base$cumhaz[base$n.event > 0])
  }
  if (ties == "efron" && strata == "one" && is.null(d$entry) && nrow(d) < 5000) accuracy(case, d, fit)
}

accuracy <- function(case, d, fit) {
  at <- as.numeric(quantile(d$time, c(.3, .5, .7), type = 1))
  p <- t(summary(survfit(fit, newdata = d, se.fit = FALSE, timefix = FALSE), times = at, extend = TRUE)$surv)
  say(case, "predicted", p[, 2])
  censoring <- survfit(Surv(d$time, d$status == 0) ~ 1, timefix = FALSE)
  g <- function(t, left) c(1, censoring$surv)[findInterval(t, censoring$time, left.open = left) + 1]
  brier <- sapply(1:3, function(i) mean(p[, i]^2 * (d$time <= at[i] & d$status > 0) / g(d$time, TRUE)
                                        + (1 - p[, i])^2 * (d$time > at[i]) / g(at[i], FALSE), na.rm = TRUE))
  say(case, "brier", brier)
  if (at[1] < at[2] && at[2] < at[3])
    say(case, "brier.integrated", sum(diff(at) * (brier[-1] + brier[-3]) / 2) / (at[3] - at[1]))
  n <- nrow(d); order <- order(p[, 2]); sorted <- p[order, 2]; from <- 0; answer <- c()
  for (bin in 1:4) {
    to <- floor(n * bin / 4)
    while (to > from && to < n && sorted[to + 1] == sorted[to]) to <- to + 1
    if (to > from) {
      rows <- order[(from + 1):to]
      observed <- summary(survfit(Surv(d$time[rows], d$status[rows] > 0) ~ 1, timefix = FALSE), times = at[2], extend = TRUE)
      answer <- c(answer, length(rows), mean(sorted[(from + 1):to]), observed$surv)
      from <- to
    }
  }
  say(case, "calibration", answer)
}

competing <- function(case, d) {
  fit <- cuminc(d$time, d$status, d$group, cencode = 0)
  say(case, "gray", fit$Tests[, "stat"])
  if (!is.null(d$stratum)) say(case, "gray.strata", cuminc(d$time, d$status, d$group, d$stratum, cencode = 0)$Tests[, "stat"])
  for (g in levels(d$group)) for (cause in sort(unique(d$status[d$status > 0]))) {
    one <- fit[[paste(g, cause)]]
    if (is.null(one)) next
    # The curve of cmprsk goes along a step and then up; what counts is the upper end of each.
    ends <- which(!duplicated(one$time, fromLast = TRUE) & one$time %in% d$time[d$group == g & d$status == cause])
    say(case, paste0("incidence.", cause, ".", g), one$est[ends])
    say(case, paste0("incidence.variance.", cause, ".", g), one$var[ends])
  }
  states <- survfit(Surv(d$time, factor(d$status)) ~ 1, timefix = FALSE)
  say(case, "incidence.survival", states$pstate[, -1])
}

for (file in sort(list.files(folder, pattern = "[.]csv$"))) {
  case <- sub("[.]csv$", "", file)
  d <- read.csv(file.path(folder, file))
  d$group <- factor(d$group)
  if (!is.null(d$stratum)) d$stratum <- factor(d$stratum)
  surv <- if (is.null(d$entry)) Surv(d$time, d$status == 1) else Surv(d$entry, d$time, d$status == 1)
  any <- if (is.null(d$entry)) Surv(d$time, d$status > 0) else Surv(d$entry, d$time, d$status > 0)
  curves(case, d, any)
  if (is.null(d$entry)) logranks(case, d, surv)
  if (!is.null(d$x1)) coxes(case, d, surv)
  if (is.null(d$entry) && max(d$status) > 1) competing(case, d)
}
