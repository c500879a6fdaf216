package org.liverleaf.decision.diagram;

import java.util.Arrays;

/**
 * A store of reduced ordered multi-valued decision diagrams with shared nodes.
 *
 * <p>A diagram is an {@code int}: below {@link #FIRST_NODE} it is the terminal with that value, else a node. Equal
 * functions have equal numbers (Bryant 1986). A node's variable has a level; levels grow from the root downwards.
 *
 * <p>Not thread-safe; one store serves one case.
 */
public final class Diagrams {

    /** The terminal of assignments that are no worlds. */
    public static final int NOWHERE = 0xFFFF;

    /** The number of the first node. */
    public static final int FIRST_NODE = 0x10000;

    /** Thrown when a build needs more nodes than it may have. */
    public static final class TooLarge extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooLarge() {
            super("more diagram nodes than allowed", null, false, false);
        }
    }

    private int[] levelOfVariable = new int[64];
    private int[] branchesOfVariable = new int[64];
    private int variables;

    private int[] variableOfNode = new int[1024];
    private int[] childStart = new int[1024];
    private int[] children = new int[4096];
    private int childCount;
    private int nodeCount;
    /** By slot: the hash of a node above its number plus 1; 0 is an empty slot. */
    private long[] uniqueTable = new long[4096];

    private final ApplyCache cache = new ApplyCache();
    private final ApplyCache choices = new ApplyCache();
    private int operations;
    private int limit = Integer.MAX_VALUE;

    /** Adds a variable; levels must differ. */
    public int addVariable(int level, int branches) {
        if (variables == levelOfVariable.length) {
            levelOfVariable = Arrays.copyOf(levelOfVariable, 2 * variables);
            branchesOfVariable = Arrays.copyOf(branchesOfVariable, 2 * variables);
        }
        levelOfVariable[variables] = level;
        branchesOfVariable[variables] = branches;
        return variables++;
    }

    /** How many variables there are. */
    public int variables() {
        return variables;
    }

    /** How many branches a variable has. */
    public int branches(int variable) {
        return branchesOfVariable[variable];
    }

    /** How many nodes there are by now. */
    public int nodes() {
        return nodeCount;
    }

    /** From now on at most this many further nodes; {@link TooLarge} is thrown beyond. */
    public void allowFurther(int further) {
        limit = nodeCount > Integer.MAX_VALUE - further ? Integer.MAX_VALUE : nodeCount + further;
    }

    /** A new operation number for {@link #apply} and {@link #map}. */
    public int newOperation() {
        return ++operations;
    }

    /** Whether a diagram is a terminal. */
    public static boolean isTerminal(int diagram) {
        return diagram < FIRST_NODE;
    }

    /** The variable of a node. */
    public int variable(int diagram) {
        return variableOfNode[diagram - FIRST_NODE];
    }

    /** The level of a variable. */
    public int levelOf(int variable) {
        return levelOfVariable[variable];
    }

    /** The level of a diagram's variable; terminals lie below everything. */
    public int level(int diagram) {
        return diagram < FIRST_NODE ? Integer.MAX_VALUE : levelOfVariable[variableOfNode[diagram - FIRST_NODE]];
    }

    /** A child of a node. */
    public int child(int diagram, int branch) {
        return children[childStart[diagram - FIRST_NODE] + branch];
    }

    /**
     * The terminal to which a diagram leads.
     *
     * @param branches the branch of each variable
     */
    public int terminal(int diagram, int[] branches) {
        int at = diagram;
        while (!isTerminal(at)) {
            at = child(at, branches[variable(at)]);
        }
        return at;
    }

    /** The node with this variable and these children, or the child if all are the same. */
    public int node(int variable, int[] kids) {
        int count = branchesOfVariable[variable];
        boolean same = true;
        for (int i = 1; i < count && same; i++) {
            same = kids[i] == kids[0];
        }
        if (same) {
            return kids[0];
        }
        int hash = variable;
        for (int i = 0; i < count; i++) {
            hash = hash * 0x9E3779B1 + kids[i];
        }
        hash = spread(hash);
        int slot = hash & (uniqueTable.length - 1);
        for (long entry = uniqueTable[slot]; entry != 0; entry = uniqueTable[slot]) {
            int found = (int) entry - 1;
            if ((int) (entry >>> 32) == hash && variableOfNode[found] == variable && equalKids(found, kids, count)) {
                return found + FIRST_NODE;
            }
            slot = (slot + 1) & (uniqueTable.length - 1);
        }
        if (nodeCount >= limit) {
            throw new TooLarge();
        }
        uniqueTable[slot] = (long) hash << 32 | (nodeCount + 1);
        return store(variable, kids, count);
    }

    private boolean equalKids(int node, int[] kids, int count) {
        int start = childStart[node];
        for (int i = 0; i < count; i++) {
            if (children[start + i] != kids[i]) {
                return false;
            }
        }
        return true;
    }

    private int store(int variable, int[] kids, int count) {
        if (nodeCount == variableOfNode.length) {
            variableOfNode = Arrays.copyOf(variableOfNode, 2 * nodeCount);
            childStart = Arrays.copyOf(childStart, 2 * nodeCount);
        }
        if (childCount + count > children.length) {
            children = Arrays.copyOf(children, Math.max(2 * children.length, childCount + count));
        }
        variableOfNode[nodeCount] = variable;
        childStart[nodeCount] = childCount;
        System.arraycopy(kids, 0, children, childCount, count);
        childCount += count;
        int made = nodeCount++ + FIRST_NODE;
        if (2 * nodeCount > uniqueTable.length) {
            rehash();
        }
        return made;
    }

    private void rehash() {
        long[] larger = new long[4 * uniqueTable.length];
        for (long entry : uniqueTable) {
            if (entry != 0) {
                int slot = (int) (entry >>> 32) & (larger.length - 1);
                while (larger[slot] != 0) {
                    slot = (slot + 1) & (larger.length - 1);
                }
                larger[slot] = entry;
            }
        }
        uniqueTable = larger;
    }

    private static int spread(int hash) {
        int mixed = hash * 0x85EBCA6B;
        return mixed ^ (mixed >>> 15);
    }

    /** A function of two terminals. */
    @FunctionalInterface
    public interface Binary {
        /** The value for two terminals. */
        int of(int a, int b);

        /** The result if the first operand alone decides it, else -1. */
        default int ifFirstIs(int terminal) {
            return -1;
        }

        /** The result if the second operand alone decides it, else -1. */
        default int ifSecondIs(int terminal) {
            return -1;
        }
    }

    /** A function of one terminal. */
    @FunctionalInterface
    public interface Unary {
        /** The value for a terminal. */
        int of(int a);
    }

    /** Combines two diagrams terminal by terminal. The operation number names the function in the cache. */
    public int apply(int operation, Binary function, int a, int b) {
        if (a < FIRST_NODE) {
            if (b < FIRST_NODE) {
                return function.of(a, b);
            }
            int early = function.ifFirstIs(a);
            if (early == KEEP_SECOND) {
                return b;
            }
            if (early >= 0) {
                return early;
            }
        } else if (b < FIRST_NODE) {
            int early = function.ifSecondIs(b);
            if (early >= 0) {
                return early;
            }
        }
        int cached = cache.find(operation, a, b);
        if (cached >= 0) {
            return cached;
        }
        int levelA = level(a);
        int levelB = level(b);
        int variable = levelA <= levelB ? variable(a) : variable(b);
        int count = branchesOfVariable[variable];
        int[] kids = new int[count];
        for (int i = 0; i < count; i++) {
            kids[i] =
                    apply(operation, function, levelA <= levelB ? child(a, i) : a, levelB <= levelA ? child(b, i) : b);
        }
        int made = node(variable, kids);
        cache.put(operation, a, b, made);
        return made;
    }

    /** Returned by {@link Binary#ifFirstIs}: the result is the second operand. */
    public static final int KEEP_SECOND = Integer.MAX_VALUE;

    /** Renames terminals. */
    public int map(int operation, Unary function, int a) {
        if (a < FIRST_NODE) {
            return function.of(a);
        }
        int cached = cache.find(operation, a, 0);
        if (cached >= 0) {
            return cached;
        }
        int variable = variable(a);
        int count = branchesOfVariable[variable];
        int[] kids = new int[count];
        for (int i = 0; i < count; i++) {
            kids[i] = map(operation, function, child(a, i));
        }
        int made = node(variable, kids);
        cache.put(operation, a, 0, made);
        return made;
    }

    private static final int OPERATION_AND = 0;
    private static final Binary AND = new Binary() {
        @Override
        public int of(int a, int b) {
            return a & b;
        }

        @Override
        public int ifFirstIs(int terminal) {
            return terminal == 0 ? 0 : KEEP_SECOND;
        }
    };

    /** Both of two diagrams whose terminals are 0 and 1. */
    public int and(int a, int b) {
        if (a == b) {
            return a;
        }
        return b < a ? apply(OPERATION_AND, AND, b, a) : apply(OPERATION_AND, AND, a, b);
    }

    /** {@code condition ? yes : no}, where the condition's terminals are 0 and 1. */
    public int choose(int condition, int yes, int no) {
        if (condition == 1 || yes == no) {
            return yes;
        }
        if (condition == 0) {
            return no;
        }
        int cached = choices.find(condition, yes, no);
        if (cached >= 0) {
            return cached;
        }
        int level = Math.min(level(condition), Math.min(level(yes), level(no)));
        int variable =
                level == level(condition) ? variable(condition) : level == level(yes) ? variable(yes) : variable(no);
        int count = branchesOfVariable[variable];
        int[] kids = new int[count];
        for (int i = 0; i < count; i++) {
            kids[i] = choose(
                    level(condition) == level ? child(condition, i) : condition,
                    level(yes) == level ? child(yes, i) : yes,
                    level(no) == level ? child(no, i) : no);
        }
        int made = node(variable, kids);
        choices.put(condition, yes, no, made);
        return made;
    }
}
