package sommertour.enrich.steps;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Loads the classes of the program anew, each call and jump of theirs counted by {@link Steps}, and
 * what they ask of strings and of regular expressions with it.
 */
final class SteppingLoader extends ClassLoader {
  private static final String OURS = "sommertour.";
  private static final String STEPS = Type.getInternalName(Steps.class);
  private static final int VERSION = Opcodes.ASM9;

  /** Calls that Steps takes over, as name and descriptor with the receiver first. */
  private static final Set<String> TAKEN_OVER =
      Arrays.stream(Steps.class.getDeclaredMethods())
          .filter(method -> Modifier.isPublic(method.getModifiers()))
          .map(SteppingLoader::signature)
          .collect(Collectors.toSet());

  SteppingLoader() {
    super(Steps.class.getClassLoader());
  }

  private static String signature(Method method) {
    return method.getName() + Type.getMethodDescriptor(method);
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (!name.startsWith(OURS) || name.equals(Steps.class.getName())) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> known = findLoadedClass(name);
      return known == null ? counted(name) : known;
    }
  }

  private Class<?> counted(String name) throws ClassNotFoundException {
    try (InputStream file = getResourceAsStream(name.replace('.', '/') + ".class")) {
      if (file == null) {
        throw new ClassNotFoundException(name);
      }
      ClassReader reader = new ClassReader(file);
      ClassWriter writer = new ClassWriter(0);
      reader.accept(new Counting(writer), 0);
      byte[] bytes = writer.toByteArray();
      return defineClass(name, bytes, 0, bytes.length);
    } catch (IOException e) {
      throw new ClassNotFoundException(name, e);
    }
  }

  private static final class Counting extends ClassVisitor {
    Counting(ClassVisitor next) {
      super(VERSION, next);
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String name, String descriptor, String signature, String[] exceptions) {
      MethodVisitor next = super.visitMethod(access, name, descriptor, signature, exceptions);
      return new MethodVisitor(VERSION, next) {
        @Override
        public void visitCode() {
          super.visitCode();
          step();
        }

        @Override
        public void visitJumpInsn(int opcode, Label label) {
          step();
          super.visitJumpInsn(opcode, label);
        }

        @Override
        public void visitMethodInsn(
            int opcode, String owner, String name, String descriptor, boolean isInterface) {
          String taken = "(L" + owner + ";" + descriptor.substring(1);
          if (opcode == Opcodes.INVOKEVIRTUAL && TAKEN_OVER.contains(name + taken)) {
            super.visitMethodInsn(Opcodes.INVOKESTATIC, STEPS, name, taken, false);
          } else {
            super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
          }
        }

        private void step() {
          super.visitMethodInsn(Opcodes.INVOKESTATIC, STEPS, "one", "()V", false);
        }
      };
    }
  }
}
