package zoo;

import java.io.Serializable;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.usertype.UserType;

/** A type of the project's own. */
public class TrimmedText implements UserType {
    @Override
    public int[] sqlTypes() {
        return new int[] {Types.VARCHAR};
    }

    @Override
    public Class<?> returnedClass() {
        return String.class;
    }

    @Override
    public boolean equals(Object one, Object other) {
        return java.util.Objects.equals(one, other);
    }

    @Override
    public int hashCode(Object value) {
        return value.hashCode();
    }

    @Override
    public Object nullSafeGet(
            ResultSet rows, String[] names, SharedSessionContractImplementor session, Object owner)
            throws SQLException {
        return rows.getString(names[0]);
    }

    @Override
    public void nullSafeSet(
            PreparedStatement statement, Object value, int index, SharedSessionContractImplementor session)
            throws SQLException {
        statement.setString(index, (String) value);
    }

    @Override
    public Object deepCopy(Object value) {
        return value;
    }

    @Override
    public boolean isMutable() {
        return false;
    }

    @Override
    public Serializable disassemble(Object value) {
        return (Serializable) value;
    }

    @Override
    public Object assemble(Serializable cached, Object owner) {
        return cached;
    }

    @Override
    public Object replace(Object original, Object target, Object owner) {
        return original;
    }
}
