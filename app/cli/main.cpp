#include "commandline.h"

int main(int argc, char** argv)
{
    return headroom::runCommandLine(argc, argv);
}
