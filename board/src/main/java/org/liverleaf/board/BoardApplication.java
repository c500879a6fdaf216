package org.liverleaf.board;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** What Spring starts from: everything in this package and below. */
@SpringBootApplication(proxyBeanMethods = false)
final class BoardApplication {}
