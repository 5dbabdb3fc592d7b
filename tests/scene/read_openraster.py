"""Prints what pyora, an independent reader of OpenRaster, sees in the file named first."""

import sys

from pyora import Project

project = Project.load(sys.argv[1])
print(f"{project.dimensions[0]} x {project.dimensions[1]}")
for layer in project.children_recursive:
    image = layer.get_image_data(raw=True)
    alpha = image.convert("RGBA").getchannel("A").getextrema()
    print(layer.name, "hidden" if layer.hidden else "visible", image.size, "alpha", *alpha)
print("merged", project.get_image_data().size)
