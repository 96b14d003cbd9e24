package khaos.dsl.compile;

import org.codehaus.groovy.ast.ASTNode;

/** A stretch of a script, from its first character to behind its last; lines and columns from 1. */
record Area(int line, int column, int lastLine, int lastColumn) {

    static Area of(ASTNode node) {
        return new Area(
                node.getLineNumber(), node.getColumnNumber(), node.getLastLineNumber(), node.getLastColumnNumber());
    }

    boolean holds(Area other) {
        return holds(other.line, other.column);
    }

    boolean holds(int someLine, int someColumn) {
        return (someLine > line || someLine == line && someColumn >= column)
                && (someLine < lastLine || someLine == lastLine && someColumn < lastColumn);
    }
}
